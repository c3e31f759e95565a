// Requests of branches to the Party group that guides them, in every standing; people who stand in for others; and the
// work committee's monthly review. Each is asked of the rules first, since people leave their posts.
#include "domain/assembly/decide.h"
#include "domain/matter/matters.h"
#include "front/demo/story.h"

namespace jinze::demo {
namespace {

struct Asks {
    std::string_view title, text, answer;
};

constexpr Asks asks[]{
    {"请求解决党员活动场所", "支部没有固定的活动场所，请协调会议室。", "三楼会议室每周四下午留给支部使用。"},
    {"请求调配党务工作人员", "支部党务工作由一人兼任，请明确专人。", "已明确办公室一名同志专职负责。"},
    {"请求支持主题党日经费", "红色教育基地往返交通费用没有着落。", "已列入本年党建经费，按标准报销。"},
    {"请求协调退休党员的组织生活", "退休党员人数多，居住分散，请协调社区活动室。",
     "已与两个社区商定，每月第一周使用。"}};

// The first command is refused by nobody, nor those after it. Nothing is sealed or written.
std::optional<desk::Request> if_taken(const district::State& state, desk::Request request, Day day)
{
    district::State ahead = state;
    const district::Context context{.actor = request.actor,
                                    .now = start_of(day) + std::chrono::hours{12},
                                    .seal = [](const district::Words&) { return Sealed{SealedId{1}, {}}; },
                                    .person_by_id_number = {}};
    for (const district::Command& command : request.commands) {
        auto events = district::decide(ahead, command, context);
        if (!events) return {};
        for (district::Event& event : *events) ahead.apply({context.now, request.actor, std::move(event)});
    }
    return request;
}

// Somebody who records for the body.
PersonId recorder_of(const district::State& state, OrgId org, Day day)
{
    for (const PostId post : state.people()[org].posts)
        if (const auto holder = state.people().holder(post, day, day))
            if (district::may(state, *holder, district::Right::record, org, day)) return *holder;
    return {};
}

district::EnterRecord own_word(record::Kind kind, OrgId host, OrgId to, Day day, std::string_view title,
                               std::string_view text)
{
    return {.content = {.kind = kind, .host = host, .performed = day, .concerns = to},
            .words = {.title = std::string{title}, .notes = std::string{text}}};
}

}  // namespace

// How far one request goes: 0 waiting, 1 answered, 2 confirmed, 3 objected to.
void Story::request(const Branch& branch, int number, Day asked, int how_far)
{
    const Unit& unit = model_.units[static_cast<std::size_t>(branch.unit)];
    const OrgId host = ids_.org(branch.name), group = ids_.org(unit.group);
    const Asks& it = asks[static_cast<std::size_t>(number) % std::size(asks)];
    const auto id = std::make_shared<RecordId>();
    tell(asked, [=](const district::State& state) -> std::optional<desk::Request> {
        auto entered = own_word(record::Kind::request, host, group, asked, it.title, it.text);
        entered.content.wished = asked + days{20};
        const RecordId next{static_cast<std::uint32_t>(state.records().all().size() + 1)};
        auto request = if_taken(state, {.actor = recorder_of(state, host, asked), .commands = {entered}}, asked);
        if (request) *id = next;
        return request;
    });
    const auto then = [&](int after, OrgId by, auto make) {
        const Day day = working_days_.after(asked, after).day;
        if (day > until_) return;
        tell(day, [=](const district::State& state) -> std::optional<desk::Request> {
            if (!*id) return {};
            return if_taken(state, {.actor = recorder_of(state, by, day), .commands = {make(*id, day)}}, day);
        });
    };
    if (how_far >= 1)
        then(5, group, [=](RecordId of, Day day) -> district::Command {
            auto entered = own_word(record::Kind::opinion, group, host, day, "答复", it.answer);
            entered.content.answers = of;
            return entered;
        });
    if (how_far == 2) then(8, host, [](RecordId of, Day) -> district::Command { return district::ConfirmAnswer{of}; });
    if (how_far == 3)
        then(8, host, [](RecordId of, Day) -> district::Command {
            return district::ObjectToAnswer{of, {"答复的安排还没有落实。"}};
        });
}

void Story::requests()
{
    int number = 0;
    for (std::size_t u = 0; u < model_.units.size() && number < 14; u += 4, ++number) {
        const Unit& unit = model_.units[u];
        if (unit.branches.empty()) continue;
        const Branch& branch = model_.branches[static_cast<std::size_t>(unit.branches.front())];
        const bool old = number % 7 < 4;
        const Day asked = working_days_.on_or_after(until_ - days{(old ? 60 : 11) + number}).day;
        if (asked > start_ + days{100})
            request(branch, number, asked,
                    old ? std::array{2, 2, 1, 3}[static_cast<std::size_t>(number % 4)] : number % 2);
    }
}

// The secretary of a Party group is away, and another of it stands in: two of them now, one in the month before.
void Story::deputies()
{
    const auto named = [&](std::size_t u, Day from, Day until) {
        if (u >= model_.units.size() || from <= start_ + days{100}) return;
        const OrgId group = ids_.org(model_.units[u].group);
        tell(from, [=](const district::State& state) -> std::optional<desk::Request> {
            std::vector<PersonId> holders;
            for (const PostId post : state.people()[group].posts)
                if (const auto holder = state.people().holder(post, from, from))
                    if (std::ranges::find(holders, *holder) == holders.end()) holders.push_back(*holder);
            if (holders.size() < 2) return {};
            return if_taken(state,
                            {.actor = holders[0],
                             .commands = {district::NameDeputy{.org = group,
                                                               .deputy = holders[1],
                                                               .absent = {},
                                                               .from = {},
                                                               .until = until,
                                                               .why = district::Text{"参加培训"}}}},
                            from);
        });
    };
    named(9, until_ - days{2}, until_ + days{8});
    named(17, until_ - days{1}, until_ + days{5});
    named(25, working_days_.on_or_after(until_ - days{45}).day, until_ - days{38});
}

// On the last day of the month before: each overdue matter gets a further day, and the sheet is signed.
void Story::review()
{
    const Day first = until_ - days{static_cast<int>(static_cast<unsigned>(civil(until_).day())) - 1};
    Day day = first - days{1};
    while (!working_days_.is_working_day(day)) day -= days{1};
    if (day <= start_ + days{100}) return;
    const OrgId setter = ids_.org(work_committee);
    tell(day,
         [=,
          actor = ids_.person(model_.office_secretary)](const district::State& state) -> std::optional<desk::Request> {
             desk::Request request{.actor = actor, .commands = {}};
             const auto lines = district::review_of(state, setter, day);
             for (const district::ReviewLine& line : lines)
                 if (!line.is_decided())
                     request.commands.emplace_back(
                         district::SetMatterDay{line.matter, day + days{21}, {"经研判，重新限期办结。"}});
             if (lines.empty()) return {};
             request.commands.emplace_back(district::SignReview{setter});
             return if_taken(state, std::move(request), day);
         });
}

}  // namespace jinze::demo
