#include "bench/district.h"

#include <cstdio>
#include <stdexcept>

#include "app/desk/setup.h"

namespace jinze::bench {
namespace {

using registry::OrgKind;
using registry::Title;

const Day start = day_at(2025, 1, 1), last_day = day_at(2026, 10, 31);

desk::Request organisations()
{
    desk::Request request;
    std::uint32_t founded = 0;
    const auto found = [&](OrgKind kind, OrgId unit, OrgId leads, OrgId guides = {}) {
        const auto some = [](OrgId org) { return org ? std::optional{org} : std::nullopt; };
        request.commands.emplace_back(district::FoundOrganisation{.kind = kind,
                                                                  .unit = some(unit),
                                                                  .leads = some(leads),
                                                                  .guides = some(guides),
                                                                  .on = start - days{400},
                                                                  .name = {"组织" + std::to_string(++founded)}});
        return OrgId{founded};
    };
    const OrgId committee = found(OrgKind::district_committee, {}, {});
    const OrgId work = found(OrgKind::work_committee, {}, committee);
    for (std::uint32_t u = 0; u < units; ++u) {
        const OrgId unit = found(OrgKind::unit, {}, {});
        const OrgId group = found(OrgKind::party_group, unit, committee);
        const OrgId organ = found(OrgKind::organ_committee, unit, work, group);
        for (std::uint32_t b = 0; b < branches_a_unit; ++b) found(OrgKind::branch, unit, organ);
    }
    return request;
}

desk::Request people()
{
    desk::Request request;
    for (std::uint32_t branch = 0; branch < branches; ++branch)
        for (std::uint32_t i = 0; i < people_a_branch; ++i)
            request.commands.emplace_back(
                district::RegisterPerson{.branch = branch_numbered(branch),
                                         .since = start - days{300},
                                         .kind = registry::MemberKind::full,
                                         .joined = start - days{3000},
                                         .full_since = start - days{2600},
                                         .identity = {.name = "党员" + std::to_string(branch * people_a_branch + i)}});
    return request;
}

desk::Request posts()
{
    desk::Request request;
    const auto appoint = [&](PersonId person, OrgId org, Title title, std::vector<OrgId> charges = {}) {
        request.commands.emplace_back(district::AppointPerson{.person = person,
                                                              .org = org,
                                                              .title = title,
                                                              .on = start - days{200},
                                                              .until = {},
                                                              .charges = std::move(charges)});
    };
    for (std::uint32_t branch = 0; branch < branches; ++branch) {
        appoint(member_of(branch, 0), branch_numbered(branch), Title::secretary);
        appoint(member_of(branch, 1), branch_numbered(branch), Title::organisation_officer);
        appoint(member_of(branch, 2), branch_numbered(branch), Title::publicity_officer);
    }
    for (std::uint32_t unit = 0; unit < units; ++unit) {
        const std::uint32_t first = unit * branches_a_unit;
        appoint(member_of(first, 3), group_of(unit), Title::secretary);
        appoint(member_of(first + 1, 3), group_of(unit), Title::member, {organ_of(unit)});
        for (std::uint32_t i = 4; i < 7; ++i) appoint(member_of(first + 2, i), group_of(unit), Title::member);
        appoint(member_of(first + 1, 3), organ_of(unit), Title::secretary);
    }
    return request;
}

const Code& topic(std::size_t which)
{
    static const std::vector<Code> topics{
        Code{"theme-day"},     Code{"branch-general-meeting"}, Code{"branch-committee-meeting"},
        Code{"party-lecture"}, Code{"heart-to-heart-talk"},    Code{"small-group-meeting"}};
    return topics[which % topics.size()];
}

// A branch's records over the years: meetings of all members with two or three absent, committee meetings with what
// was agreed, lectures, talks.
district::EnterRecord entered(std::uint32_t branch, std::uint64_t number, Day today)
{
    const auto some = static_cast<std::uint32_t>(number * 2654435761u >> 7);
    const auto anyone = [&](std::uint32_t salt) {
        return member_of(branch, 3 + (some / 7 + salt) % (people_a_branch - 3));
    };
    district::EnterRecord it{.content = {.kind = record::Kind::meeting,
                                         .host = branch_numbered(branch),
                                         .performed = today - days{some % 9},
                                         .recorder = member_of(branch, 1)},
                             .words = {.title = "支部党员大会", .place = "三楼会议室"}};
    record::Content& content = it.content;
    switch (number % 8) {
        case 6:
            content.kind = record::Kind::talk;
            content.topics = {topic(4)};
            content.chair = member_of(branch, 0);
            content.exceptions = {{anyone(0), record::Presence::present}};
            break;
        case 3:
            content.roster = record::Roster::committee;
            content.topics = {topic(2)};
            content.chair = member_of(branch, 0);
            content.items = {{.nature = record::Nature::conclusion,
                              .org = {},
                              .person = member_of(branch, 1),
                              .due = today + days{20}}};
            it.words.items = {"下月组织一次主题党日"};
            break;
        case 5:
            content.kind = record::Kind::study;
            content.roster = record::Roster::members;
            content.topics = {topic(3), topic(0)};
            content.presenters = {member_of(branch, 0)};
            content.minutes = 60;
            break;
        default:
            content.roster = record::Roster::members;
            content.topics = {topic(number % 8)};
            content.chair = member_of(branch, 0);
            for (std::uint32_t i = 0; i <= some % 3; ++i)
                content.exceptions.push_back(
                    {anyone(i), i == 0 ? record::Presence::excused : record::Presence::absent});
    }
    return it;
}

void enter_until(District& district, std::uint64_t events)
{
    constexpr std::size_t a_request = 40;
    const std::uint64_t size = district.journal->size();
    const std::uint64_t requests = (events - size + a_request - 1) / a_request;
    const std::uint64_t all_days = static_cast<std::uint64_t>((last_day - start).count());
    for (std::uint64_t i = 0; i < requests; ++i) {
        const Day today = start + days{static_cast<int>((i + 1) * all_days / requests)};
        *district.now = start_of(today) + std::chrono::hours{10};
        const std::size_t count = std::min<std::uint64_t>(a_request, events - size - i * a_request);
        const auto branch = static_cast<std::uint32_t>(i % branches);
        must(district.desk->submit(entering(branch, i * a_request, count, today)));
        if (i % 500 == 0)
            std::fprintf(stderr, "\rmaking a district: %llu of %llu events ",
                         static_cast<unsigned long long>(size + i * a_request),
                         static_cast<unsigned long long>(events));
    }
    std::fprintf(stderr, "\n");
}

}  // namespace

void must(const desk::Answer& answer)
{
    if (answer) return;
    const auto* refused = std::get_if<district::Refused>(&answer.error());
    throw std::runtime_error{refused ? district::sentence_in_english(*refused) : "the key was used before"};
}

desk::Request entering(std::uint32_t branch, std::uint64_t first, std::size_t count, Day today)
{
    desk::Request request{.actor = member_of(branch, 0)};
    for (std::size_t i = 0; i < count; ++i) request.commands.emplace_back(entered(branch, first + i, today));
    return request;
}

District open(const std::filesystem::path& db)
{
    District it{.journal = storage::open(db)->journal(),
                .key = vault::read_key_file(db.string() + ".key"),
                .now = std::make_shared<Instant>(start_of(last_day) + std::chrono::hours{12}),
                .desk = nullptr};
    it.desk = std::make_unique<desk::Desk>(
        desk::Dependencies{.journal = *it.journal, .key = it.key.master, .clock = [now = it.now] { return *now; }});
    return it;
}

District make(const std::filesystem::path& db)
{
    for (const char* end : {"", "-wal", "-shm", ".key"}) std::filesystem::remove(db.string() + end);
    vault::create_key_file(db.string() + ".key", "bench", vault::system_entropy());
    storage::open(db)->create();
    District it = open(db);
    *it.now = start_of(start) + std::chrono::hours{9};
    must(it.desk->submit(desk::opening({.demonstration = false, .start = start}, PersonId{})));
    must(it.desk->submit(organisations()));
    must(it.desk->submit(people()));
    must(it.desk->submit(posts()));
    return it;
}

District with_events(const std::filesystem::path& db, std::uint64_t events)
{
    std::filesystem::create_directories(db.parent_path());
    if (std::filesystem::exists(db)) {
        auto journal = storage::open(db)->journal();
        if (journal->size() == events) {
            journal.reset();
            return open(db);
        }
    }
    District it = make(db);
    enter_until(it, events);
    return it;
}

std::vector<std::string> leaves_of(const journal::Journal& journal)
{
    std::vector<std::string> leaves;
    journal.read(0, [&](const journal::Leaf& leaf) { leaves.emplace_back(leaf.bytes); });
    return leaves;
}

}  // namespace jinze::bench
