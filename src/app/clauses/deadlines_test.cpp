#include "app/clauses/deadlines.h"

#include <doctest/doctest.h>

#include "app/clauses/utf16.h"

using namespace jinze;
using namespace jinze::clauses;

namespace {

const Day made = day_at(2026, 4, 10);

std::string by(std::string_view sentence, std::optional<Day> document = made)  // the day, or the doubt
{
    static const char* const doubts[] = {"none",  "several",   "past",       "no day",     "next year", "relative",
                                         "vague", "of a noun", "not before", "impossible", "of issue"};
    const Deadline it = deadline_of(to_utf16(sentence), document);
    return it.day ? to_text(*it.day) : doubts[static_cast<std::size_t>(it.doubt)];
}

}  // namespace

TEST_CASE("a day is given where the sentence leaves no doubt")
{
    CHECK(by("区住建局于6月30日前完成。") == "2026-06-30");
    CHECK(by("区住建局于六月三十日之前完成。") == "2026-06-30");
    CHECK(by("6月底前完成全部整改。") == "2026-06-30");
    CHECK(by("2月底前完成。", day_at(2028, 1, 5)) == "2028-02-29");
    CHECK(by("二〇二六年底前建成。") == "2026-12-31");
    CHECK(by("2027年3月15日前报区委。") == "2027-03-15");
    CHECK(by("明年3月底前建成。") == "2027-03-31");
    CHECK(by("年底前完成。") == "2026-12-31");
    CHECK(by("今年10月底以前完成。") == "2026-10-31");
    CHECK(by("本月底前完成。") == "2026-04-30");
    CHECK(by("下月15日前完成。") == "2026-05-15");
    CHECK(by("三季度末前出台。") == "2026-09-30");
    CHECK(by("最迟于9月20日完成。") == "2026-09-20");
    CHECK(by("4月10日下班前报送。") == "2026-04-10");
    CHECK(by("5月8日（周五）17时前报送。") == "2026-05-08");
    CHECK(by("完成时限：2026年6月底。") == "2026-06-30");
    CHECK(by("6月30日前自查，6月30日前报送。") == "2026-06-30");
}

TEST_CASE("a day in digits and one of the next year are days like any other")
{
    for (const char* day : {"2026.12.15", "2026-12-15", "2026/12/15", "2026．12．15", "2026.12.15日"})
        CHECK_MESSAGE(by(std::string{day} + "前完成整改。") == "2026-12-15", day);
    CHECK(by("次年3月底前完成。") == "2027-03-31");
    CHECK(by("翌年2月10日前完成。") == "2027-02-10");
    CHECK(by("版本2026.12.15已启用。") == "none");
    CHECK(by("占比达12.15前列。") == "none");
}

TEST_CASE("where there is doubt no day is given, and why is said")
{
    CHECK(by("3月底前完成。") == "next year");
    CHECK(by("2025年底前完成。") == "past");
    CHECK(by("去年底前完成。") == "past");
    CHECK(by("6月底前完成。", std::nullopt) == "no day");
    CHECK(by("5月底前摸底，9月底前整改。") == "several");
    CHECK(by("对6月30日前登记的企业免收。") == "of a noun");
    CHECK(by("6月底前不得开工。") == "not before");
    CHECK(by("自印发之日起30日内制定细则。") == "of issue");
    CHECK(by("收到申请后5个工作日内答复。") == "relative");
    CHECK(by("每年底考核，于次年2月底前通报。") == "vague");
    CHECK(by("于次年2月底前通报。", std::nullopt) == "no day");
    CHECK(by("10个工作日内完成整改。") == "relative");
    CHECK(by("尽快提出方案。") == "vague");
    CHECK(by("上半年完成。") == "vague");
    CHECK(by("2月31日前完成。") == "impossible");
    CHECK(by("2027年2月30日前完成。") == "impossible");
    CHECK(by("2026.2.30前完成。") == "impossible");
    CHECK(by("13月底前完成。") == "vague");
    CHECK(by("自6月30日起施行。") == "none");
    CHECK(by("截至6月30日，已完成八成。") == "none");
    CHECK(by("切实改进作风。") == "none");
}

TEST_CASE("what recurs has no day")
{
    CHECK(deadline_of(u"每月10日前报送。", made).marks.empty());
    const Deadline yearly = deadline_of(u"每年12月底前报送总结。", made);
    CHECK(yearly.recurs);
    CHECK_FALSE(yearly.day);
    CHECK(deadline_of(u"自本通知印发之日起30日内报送。", made).once);
}

TEST_CASE("no day lies before the document, whatever is written")
{
    for (int month = 1; month <= 12; ++month)
        for (int day = 1; day <= 31; ++day) {
            const std::string sentence = std::to_string(month) + "月" + std::to_string(day) + "日前完成。";
            const Deadline it = deadline_of(to_utf16(sentence), made);
            INFO(sentence);
            if (it.day) CHECK(*it.day >= made);
            if (!it.day) CHECK(it.doubt != Doubt::none);
        }
}
