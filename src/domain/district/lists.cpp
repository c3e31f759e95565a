#include "domain/district/lists.h"

#include <charconv>

#include "base/ensure.h"

namespace jinze::district {
namespace {

using record::Presence;

constexpr ListWords lists[] = {
    {List::none, "", "第{n}项", "Entry {n}"},
    {List::conclusions, "conclusions", "议定事项第{n}条", "Conclusion {n}"},
    {List::presenters, "presenters", "主讲（汇报）人第{n}人", "Presenter {n}"},
    {List::excused, "attendance.excused", "请假第{n}人", "Excused {n}"},
    {List::absent, "attendance.absent", "缺席第{n}人", "Absent {n}"},
    {List::sitting_in, "attendance.sitting_in", "列席第{n}人", "Sitting in {n}"},
    {List::present, "attendance.present", "到会第{n}人", "Present {n}"},
    {List::not_counted, "attendance.not_counted", "不计入第{n}人", "Not counted {n}"},
    {List::grounds, "attendance.grounds", "不计入的理由第{n}人", "Ground {n}"},
    {List::votes, "votes", "表决第{n}项", "Vote {n}"},
    {List::makes_up, "makes_up", "补办第{n}项", "Made up for {n}"},
    {List::invited, "invited", "邀请第{n}个", "Invited {n}"},
    {List::duties, "duties", "责任条目第{n}条", "Duty {n}"},
    {List::days, "days", "放假安排第{n}天", "Day {n}"},
    {List::grants, "grants", "授权第{n}行", "Grant {n}"},
    {List::charges, "charges", "分管组织第{n}个", "In charge of {n}"},
    {List::none, "topics", "议题第{n}个", "Topic {n}"},  // no rule refuses one; what is read may
};

List list_of(Presence presence)
{
    switch (presence) {
        case Presence::present: return List::present;
        case Presence::excused: return List::excused;
        case Presence::absent: return List::absent;
        case Presence::sitting_in: return List::sitting_in;
        case Presence::not_counted: break;
    }
    return List::not_counted;
}

std::string entry_of(std::string_view path, std::string_view ListWords::*language, std::string_view colon)
{
    const auto open = path.rfind('['), close = path.rfind(']');
    if (open == path.npos || close == path.npos || close < open) return {};
    int item = 0;
    const auto [end, error] = std::from_chars(path.data() + open + 1, path.data() + close, item);
    const auto found = std::find_if(std::begin(lists) + 1, std::end(lists), [&](const ListWords& it) { return it.path == path.substr(0, open); });
    if (error != std::errc{} || end != path.data() + close || found == std::end(lists)) return {};
    std::string words{(*found).*language};
    words.replace(words.find("{n}"), 3, std::to_string(item + 1));
    return words.append(colon);
}

}  // namespace

std::string entry_in_chinese(std::string_view path) { return entry_of(path, &ListWords::chinese, "："); }
std::string entry_in_english(std::string_view path) { return entry_of(path, &ListWords::english, ": "); }

Where place_in_attendance(const record::Content& content, std::size_t at)
{
    const Presence presence = content.exceptions[at].presence;
    const auto first = content.exceptions.begin();
    const auto before = std::count_if(first, first + static_cast<std::ptrdiff_t>(at),
                                      [&](const record::Exception& it) { return it.presence == presence; });
    return {list_of(presence), static_cast<int>(before)};
}

Where place_of_reason(const record::Content& content, PersonId person)
{
    const auto& all = content.exceptions;
    const auto found = std::find_if(all.begin(), all.end(), [&](const record::Exception& it) {
        return it.person == person && (it.presence == Presence::excused || it.presence == Presence::not_counted);
    });
    if (found == all.end()) return {};
    const Where where = place_in_attendance(content, static_cast<std::size_t>(found - all.begin()));
    return {where.list == List::not_counted ? List::grounds : where.list, where.item};
}

const ListWords& words_of(List list)
{
    const ListWords& words = lists[static_cast<std::size_t>(list)];
    ensure(words.list == list);
    return words;
}

}  // namespace jinze::district
