#include "domain/paper_rules/papers_test.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/assembly/about.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using paper::PaperId;
using paper::PaperKind;
using paper::PaperState;

TEST_CASE("a paper gets the next number of its body, word and year when it is issued")
{
    small::Papers d;
    d.ready();
    d.put(work_clerk, d.notice);
    const paper::Paper& it = d.papers()[PaperId{1}];
    CHECK(number_text(it.issued.word, it.issued.year, it.issued.number) == "区直督〔2026〕1号");
    CHECK(it.issued.signer == work_secretary);
    CHECK(it.by == work_clerk);
    d.put(work_clerk, d.free());
    CHECK(d.papers()[PaperId{2}].issued.number == 2);
    d.stand_on(day_at(2027, 1, 1));
    d.put(work_clerk, d.free());
    CHECK(d.papers()[PaperId{3}].issued.year == 2027);
    CHECK(d.papers()[PaperId{3}].issued.number == 1);
}

TEST_CASE("a refused paper uses no number")
{
    small::Papers d;
    d.ready();
    auto without_text = d.free();
    without_text.wording.text = " ";
    CHECK(d.why(work_clerk, without_text) == refusals::text_missing);
    d.put(work_clerk, d.free());
    CHECK(d.papers()[PaperId{1}].issued.number == 1);
}

TEST_CASE("a series begins with the number that was set, and stands once a number is given")
{
    small::Papers d;
    d.series.first = 0;
    CHECK(d.why(work_clerk, d.series) == refusals::paper_first_unfit);
    d.series.first = 17;
    d.put(work_clerk, d.series);
    d.put(work_clerk, d.free());
    CHECK(d.papers()[PaperId{1}].issued.number == 17);
    CHECK(d.why(work_clerk, d.series) == refusals::series_begun);
    d.stand_on(day_at(2027, 1, 4));
    d.series.first = 5;
    d.put(work_clerk, d.series);
    d.put(work_clerk, d.free());
    CHECK(d.papers()[PaperId{2}].issued.number == 5);
}

TEST_CASE("a word is two to ten Chinese characters, so that nothing else can stand in the ledger")
{
    small::Papers d;
    for (const char* text : {"区", "区直督2026", "abc", "一二三四五六七八九十一", "区 督"}) {
        d.series.word.text = text;
        const auto why = d.why(work_clerk, d.series);
        CHECK_MESSAGE((why == refusals::paper_word_unfit || why == refusals::text_too_long), text);
    }
}

TEST_CASE("without a series nothing is issued, and each body has its own")
{
    small::Papers d;
    d.handed_over();
    CHECK(d.why(work_clerk, d.notice) == refusals::series_unknown);
    d.put(work_clerk, d.series);
    auto of_group = d.free();
    of_group.org = group;
    of_group.signer = group_secretary;
    CHECK(d.why(deputy, of_group) == refusals::series_unknown);
    d.series.org = group;
    d.put(deputy, d.series);
    d.put(deputy, of_group);
    d.put(work_clerk, d.notice);
    CHECK(d.papers()[PaperId{1}].issued.number == 1);
    CHECK(d.papers()[PaperId{2}].issued.number == 1);
}

TEST_CASE("where another system gives the numbers they are typed, and none twice")
{
    small::Papers d;
    d.series.numbering = paper::Numbering::elsewhere;
    d.put(work_clerk, d.series);
    CHECK(d.why(work_clerk, d.free()) == refusals::number_missing);
    CHECK(d.why(work_clerk, d.free(-1)) == refusals::number_unfit);
    CHECK(d.why(work_clerk, d.free(100'000)) == refusals::number_unfit);
    d.put(work_clerk, d.free(40));
    CHECK(d.why(work_clerk, d.free(40)) == refusals::number_taken);
    d.put(work_clerk, d.free(12));
    d.put(work_clerk, VoidPaper{PaperId{1}, {"误发"}});
    CHECK(d.why(work_clerk, d.free(40)) == refusals::number_taken);
    small::Papers here;
    here.put(work_clerk, here.series);
    CHECK(here.why(work_clerk, here.free(3)) == refusals::number_is_given);
}

TEST_CASE("the numbers of a year end with 99,999")
{
    small::Papers d;
    d.series.first = 99'999;
    d.put(work_clerk, d.series);
    d.put(work_clerk, d.free());
    CHECK(d.why(work_clerk, d.free()) == refusals::numbers_used_up);
}

TEST_CASE("a void paper stays with its number and its reason, and a new one gets the next number")
{
    small::Papers d;
    d.ready();
    d.put(work_clerk, d.notice);
    CHECK(d.why(work_clerk, d.notice) == refusals::paper_issued_already);
    CHECK(d.why(work_clerk, VoidPaper{PaperId{1}, {" "}}) == refusals::text_missing);
    CHECK(d.why(deputy, VoidPaper{PaperId{1}, {"误发"}}) == refusals::right_missing);
    d.put(work_clerk, VoidPaper{PaperId{1}, {"主送单位有误"}});
    CHECK(d.papers()[PaperId{1}].state(today) == PaperState::voided);
    CHECK(d.papers()[PaperId{1}].state(today - days{1}) == PaperState::issued);
    CHECK(d.why(work_clerk, VoidPaper{PaperId{1}, {"误发"}}) == refusals::paper_void_already);
    d.put(work_clerk, d.notice);
    CHECK(d.papers()[PaperId{2}].issued.number == 2);
    CHECK(d.papers().of(matter::MatterId{1}).size() == 2);
}

TEST_CASE("a notice is issued by the setter or above it, once the matter is handed over")
{
    small::Papers d;
    d.put(work_clerk, d.series);
    CHECK(d.why(work_clerk, d.notice) == refusals::paper_needs_matter);
    d.opened();
    CHECK(d.why(work_clerk, d.notice) == refusals::paper_before_approval);
    d.put(work_secretary, ApproveMatter{matter::MatterId{1}});
    auto of_lead = d.notice;
    of_lead.org = group;
    CHECK(d.why(deputy, of_lead) == refusals::paper_not_of_setter);
    CHECK(d.why(deputy, d.notice) == refusals::right_missing);
    auto without = d.notice;
    without.matter.reset();
    CHECK(d.why(work_clerk, without) == refusals::paper_needs_matter);
    auto both = d.notice;
    both.record = RecordId{1};
    CHECK(d.why(work_clerk, both) == refusals::paper_subject_unfit);
    d.put(work_secretary, WithdrawMatter{matter::MatterId{1}, {"上级另有安排"}});
    CHECK(d.why(work_clerk, d.notice) == refusals::paper_of_withdrawn);
}

TEST_CASE("the lead issues the closing report once a result is reported; then there is nothing to urge")
{
    small::Papers d;
    d.ready();
    d.series.org = group;
    d.put(deputy, d.series);
    auto report = d.notice, urging = d.notice;
    report.kind = PaperKind::closing_report;
    urging.kind = PaperKind::urging_notice;
    CHECK(d.why(work_clerk, report) == refusals::paper_not_of_lead);
    report.org = group;
    CHECK(d.why(deputy, report) == refusals::paper_before_result);
    d.put(work_clerk, urging);
    d.put(work_clerk, urging);  // as often as it is urged
    d.put(deputy, ReportMatter{matter::MatterId{1}, {"减到58个工作日"}, today});
    CHECK(d.why(work_clerk, urging) == refusals::nothing_to_urge);
    CHECK(d.why(deputy, report) == refusals::signer_unfit);
    report.signer = group_secretary;
    d.put(deputy, report);
}

TEST_CASE("none of the three administrators signs a paper")
{
    using registry::Title;
    for (const Title title : {Title::system_administrator, Title::security_administrator, Title::audit_administrator}) {
        small::Papers d;
        d.ready();
        d.put(work_clerk, small::a_post(member, work, title, today));
        auto paper = d.free();
        paper.signer = member;
        CHECK(d.why(work_clerk, paper) == refusals::signer_administers);
        paper.signer = work_secretary;
        d.put(work_clerk, paper);
    }
}

TEST_CASE("minutes are of a record of the same body; a paper of one's own words is of nothing else")
{
    small::Papers d;
    d.ready();
    auto minutes = d.notice;
    minutes.kind = PaperKind::minutes;
    minutes.matter.reset();
    CHECK(d.why(work_clerk, minutes) == refusals::paper_needs_record);
    minutes.record = RecordId{99};
    CHECK(d.why(work_clerk, minutes) == refusals::record_unknown);
    auto free = d.free();
    free.matter = matter::MatterId{1};
    CHECK(d.why(work_clerk, free) == refusals::paper_subject_unfit);
    auto list = d.free();
    list.kind = PaperKind::open_items;
    CHECK(d.why(work_clerk, list) == refusals::paper_not_numbered);
}

TEST_CASE("a body sets a template of its own, and what was issued before keeps the one it was printed from")
{
    small::Papers d;
    d.ready();
    const auto set = [](std::optional<Text> docx) {
        return SetPaperTemplate{.org = work, .kind = PaperKind::notice, .docx = std::move(docx)};
    };
    const auto& papers = d.papers();
    d.put(work_clerk, d.free());
    CHECK(papers.own_template(work, PaperKind::notice) == nullptr);
    CHECK(d.why(work_clerk, set({})) == refusals::paper_template_none);
    CHECK(d.why(work_clerk, set(Text{"模板"})) == refusals::paper_template_unfit);
    CHECK(d.why(work_clerk, set(Text{"UEsD="})) == refusals::paper_template_unfit);
    CHECK(d.why(deputy, set(Text{"UEsDBA=="})) == refusals::right_missing);
    d.put(work_clerk, set(Text{"UEsDBA=="}));
    REQUIRE(papers.own_template(work, PaperKind::notice));
    CHECK(papers.own_template(work, PaperKind::notice)->docx.has_value());
    CHECK(papers.own_template(work, PaperKind::bulletin) == nullptr);
    CHECK(papers.own_template(work, PaperKind::notice, PaperId{1}) == nullptr);
    d.put(work_clerk, d.free());
    CHECK(papers.own_template(work, PaperKind::notice, PaperId{2})->docx.has_value());
    d.put(work_clerk, set({}));
    CHECK(d.why(work_clerk, set({})) == refusals::paper_template_none);
    CHECK_FALSE(papers.own_template(work, PaperKind::notice)->docx.has_value());
    CHECK(papers.own_template(work, PaperKind::notice, PaperId{2})->docx.has_value());
}

TEST_CASE("an issued paper concerns its body and says which it is")
{
    small::Papers d;
    d.ready();
    d.put(work_clerk, d.notice);
    d.put(work_clerk, VoidPaper{PaperId{1}, {"误发"}});
    const std::size_t last = d.leaves.size() - 1;
    CHECK(about_event(d.leaves[last].event, d.state).org == work);
    CHECK(about_event(d.leaves[last - 1].event).made == "z1");
    CHECK(home_of(d.state, PaperId{1}) == work);
    CHECK_FALSE(home_of(d.state, PaperId{2}));
    CHECK(d.state.people()[work].referred);
}

TEST_CASE("whatever is issued, voided and refused, in whatever order, the numbers of a year have no gap and no double")
{
    CHECK(rc::check([] {
        small::Papers d;
        d.ready();
        SetPaperSeries other = d.series;
        other.word.text = "区直发";
        const int first = *rc::gen::inRange(1, 50);
        other.first = first;
        d.put(work_clerk, other);
        Day on = today;
        for (int i = 0; i < 60; ++i) {
            on += days{*rc::gen::inRange(0, 20)};
            d.stand_on(on);
            IssuePaper it = d.free();
            it.word.text = *rc::gen::element<std::string>("区直督", "区直发", "区直办");
            it.wording.text = *rc::gen::element<std::string>("{}", " ");
            const PersonId who = *rc::gen::element(work_clerk, work_secretary, deputy);
            const PaperId any{*rc::gen::inRange(1u, 40u)};
            const Command command = *rc::gen::inRange(0, 4) ? Command{it} : Command{VoidPaper{any, {"误发"}}};
            const auto decided = d.ask(who, command);
            if (!decided) continue;
            d.leaves.push_back({d.now, who, decided->front()});
            d.state.apply(d.leaves.back());
        }
        std::map<std::pair<std::string, int>, int> next{{{"区直发", 2026}, first}};
        for (const paper::Paper& it : d.papers().all()) {
            int& expected = next.try_emplace({it.issued.word.text, it.issued.year}, 1).first->second;
            RC_ASSERT(it.issued.number == expected);
            ++expected;
        }
    }));
}
