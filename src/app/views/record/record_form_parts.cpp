#include "app/views/record/record_form_parts.h"

#include "app/views/board/duty_list.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/items.h"
#include "domain/district/tiers.h"
#include "domain/duty/bearers.h"
#include "domain/registry/holding.h"

namespace jinze::views {
namespace {

using record::Kind;
using record::Roster;

constexpr std::size_t most_seats = 400, most_items = 50, most_unsettled = 30, most_citable = 6;

Named named_person(const Reader& reader, PersonId person) { return {to_text(person), reader.asking().name(person)}; }

bool carries(const record::Filed& content, const std::vector<Code>& topics)
{
    return std::all_of(topics.begin(), topics.end(), [&](const Code& topic) {
        return std::find(content.topics.begin(), content.topics.end(), topic) != content.topics.end();
    });
}

// The newest with the kind and the topics; else the newest of the kind.
const record::Version* last_like(const Reader& reader, OrgId host, Kind kind, const std::vector<Code>& topics)
{
    const record::Records& records = reader.state.records();
    const auto hosted = records.hosted_by(host);
    const record::Version* of_kind = nullptr;
    for (auto id = hosted.rbegin(); id != hosted.rend(); ++id) {
        const record::Record& it = records[*id];
        if (it.withdrawn != never || it.latest().content.kind != kind || it.latest().content.host != host) continue;
        if (carries(it.latest().content, topics)) return &it.latest();
        if (!of_kind) of_kind = &it.latest();
    }
    return of_kind;
}

bool roster_suits(Roster roster, registry::OrgKind host)
{
    if (roster == Roster::seats) return registry::is_leading(host);
    if (roster == Roster::committee) return !registry::is_leading(host) && host != registry::OrgKind::small_group;
    return registry::is_grassroots(host) || host == registry::OrgKind::work_committee;
}

std::optional<PersonId> head_of(const Reader& reader, OrgId host)
{
    for (const PostId post : reader.people()[host].posts)
        if (reader.people()[post].title == registry::Title::secretary)
            if (const auto holder = reader.people().holder(post, reader.today, reader.today)) return holder;
    return {};
}

Bilingual role_in(const Reader& reader, OrgId host, PersonId person, Day day)
{
    const auto& people = reader.people();
    for (const PostId post : people.posts_of(person, day, reader.today))
        if (people[post].org == host && registry::is_committee_post(people[post].title))
            return words::words_of(people[post].title, people[host].kind);
    const auto grade = people.grade_of(person, day, reader.today);
    if (grade == registry::MemberKind::probationary) return {"预备党员", "probationary member"};
    return {"党员", "member"};
}

RosterSeat seat_of(const Reader& reader, OrgId host, PersonId person, Roster roster, Day day)
{
    const auto& people = reader.people();
    const registry::Person& it = people[person];
    const auto posts = people.posts_of(person, day, reader.today);
    const bool always_due = roster != Roster::members || std::any_of(posts.begin(), posts.end(), [&](PostId post) {
                                return people[post].org == host && registry::is_committee_post(people[post].title);
                            });
    const bool away =
        !always_due && (registry::is_relaxed(it, day, reader.today) || registry::any_holds(it.away, day, reader.today));
    return {
        .person = named_person(reader, person),
        .role = role_in(reader, host, person, day),
        .usual = away ? record::Presence::not_counted : record::Presence::present,
        .votes = roster != Roster::members || people.grade_of(person, day, reader.today) == registry::MemberKind::full,
        .always_due = always_due};
}

// Officers first, as in a roll call, then by order of entry in the register.
void order_seats(std::vector<std::pair<int, RosterSeat>>& seats)
{
    std::stable_sort(seats.begin(), seats.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

int rank_in(const Reader& reader, OrgId host, PersonId person, Day day)
{
    int rank = 99;
    for (const PostId post : reader.people().posts_of(person, day, reader.today))
        if (reader.people()[post].org == host) rank = std::min(rank, static_cast<int>(reader.people()[post].title));
    return rank;
}

const duty::Evidence* way_for(const duty::DutyVersion& version)
{
    for (const duty::Evidence& it : version.terms.evidence)
        if (it.of == duty::Of::bearer && !it.topics.empty() && !it.kinds.empty()) return &it;
    return nullptr;
}

int times_done(const Reader& reader, OrgId host, const std::vector<Code>& topics)
{
    const record::Records& records = reader.state.records();
    const auto hosted = records.hosted_by(host);
    const std::size_t from = hosted.size() > 60 ? hosted.size() - 60 : 0;
    int times = 0;
    for (const RecordId id : hosted.subspan(from)) times += carries(records[id].latest().content, topics);
    return times;
}

}  // namespace

void add_usual(RecordForm& form, const Reader& reader, OrgId host, const std::vector<Code>& topics)
{
    form.roster = Roster::none;
    const bool gathers = form.kind == Kind::meeting || form.kind == Kind::study || form.kind == Kind::ballot;
    if (gathers) form.roster = record::default_roster(reader.people()[host].kind);
    form.recorder = named_person(reader, reader.who);
    if (const auto head = head_of(reader, host)) form.chair = named_person(reader, *head);
    const record::Version* last = last_like(reader, host, form.kind, topics);
    if (!last) return;
    form.place = reader.directory.words(*last).place;
    form.minutes = last->content.rare.minutes;
    if (gathers && last->content.roster != Roster::none && carries(last->content, topics))
        form.roster = last->content.roster;
    const auto serves = [&](PersonId person) {
        return reader.reads(person) && !reader.people()[person].erased && !reader.people()[person].left;
    };
    if (last->content.chair && serves(*last->content.chair)) form.chair = named_person(reader, *last->content.chair);
    if (last->content.recorder && serves(*last->content.recorder))
        form.recorder = named_person(reader, *last->content.recorder);
}

void add_chips(RecordForm& form, const Reader& reader, OrgId host, const catalogue::Catalogue& catalogue)
{
    const auto& duties = reader.state.duties();
    const auto kind = reader.people()[host].kind;
    std::vector<std::pair<int, Chip>> chips;
    for (const duty::DutyVersion& version : duties.versions()) {
        const duty::Evidence* way = way_for(version);
        if (!way || duties.judging(version.terms.duty, form.day, reader.today) != &version) continue;
        const auto bearers = duty::bearers(reader.facts(), version.terms.bearer, {host}, reader.today);
        const bool own = std::any_of(bearers.begin(), bearers.end(), [&](const duty::Borne& it) {
            return it.bearer.kind == duty::BearerRef::Kind::body && it.bearer.org() == host &&
                   duty::bears(reader.facts(), version.terms.bearer, it, form.day, reader.today);
        });
        if (!own) continue;
        Chip chip{.name = title_of(reader.asking(), version), .kind = way->kinds.front()};
        for (const Code& topic : way->topics) {
            chip.topics.push_back(topic.text());
            const catalogue::Topic* known = catalogue.topic(topic);
            if (known && roster_suits(known->roster, kind) && known->roster != Roster::none)
                chip.roster = known->roster;
        }
        chip.chosen =
            !form.topics.empty() && std::all_of(chip.topics.begin(), chip.topics.end(), [&](const std::string& topic) {
                return std::find(form.topics.begin(), form.topics.end(), topic) != form.topics.end();
            });
        const bool known =
            std::any_of(chips.begin(), chips.end(), [&](const auto& it) { return it.second.topics == chip.topics; });
        if (!known) chips.emplace_back(-times_done(reader, host, way->topics), std::move(chip));
    }
    std::stable_sort(chips.begin(), chips.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& [times, chip] : chips) {
        if (chip.chosen && chip.roster != Roster::none && form.roster != Roster::none) form.roster = chip.roster;
        form.chips.push_back(std::move(chip));
    }
}

void add_rosters(RecordForm& form, const Reader& reader, OrgId host)
{
    const auto kind = reader.people()[host].kind;
    for (const Roster roster : {Roster::members, Roster::committee, Roster::seats}) {
        if (!roster_suits(roster, kind)) continue;
        const record::Content asked{.kind = form.kind, .host = host, .performed = form.day, .roster = roster};
        const auto people = record::roster_of(asked, reader.people(), reader.today);
        if (people.empty() || people.size() > most_seats) continue;
        std::vector<std::pair<int, RosterSeat>> seats;
        for (const PersonId person : people)
            seats.emplace_back(rank_in(reader, host, person, form.day),
                               seat_of(reader, host, person, roster, form.day));
        order_seats(seats);
        RosterChoice choice{.roster = roster, .name = words::words_of(roster)};
        for (auto& [rank, seat] : seats) choice.seats.push_back(std::move(seat));
        form.rosters.push_back(std::move(choice));
    }
}

void add_open(RecordForm& form, const Reader& reader, OrgId host)
{
    for (const ItemAt& at : items_in(reader, {host}, [&](const ItemAt& it) { return it.performed <= form.day; })) {
        if (!at.is_open() || form.items.size() >= most_items) continue;
        form.items.push_back(open_item(reader, at));
    }
    auto older = stood(reader, {host}, reader.today, [&](const duty::Obligation& it) {
        return it.last < form.day && !it.occasion_meeting && it.bearer.kind == duty::BearerRef::Kind::body &&
               it.bearer.org() == host;
    });
    for (auto it = older.rbegin(); it != older.rend() && form.unsettled.size() < most_unsettled; ++it) {
        if (it->standing != duty::Standing::overdue && it->standing != duty::Standing::reason_wanted) continue;
        UnsettledChoice choice{it->obligation.id().text,      title_of(reader.asking(), *it->obligation.version),
                               window_words(it->obligation),  it->standing,
                               words::words_of(it->standing), {}};
        for (const duty::Evidence& way : it->obligation.terms().evidence)
            for (const Code& topic : way.topics) choice.topics.push_back(topic.text());
        form.unsettled.push_back(std::move(choice));
    }
}

void add_citable(RecordForm& form, const Reader& reader, OrgId host)
{
    static const Code requirements{"yearly-requirements"};  // catalogue/topics.toml
    constexpr days shown_for{2 * 366};
    std::vector<OrgId> bodies{host};
    for (const OrgId above : district::tier_above(reader.people(), host, reader.today)) bodies.push_back(above);
    const record::Records& records = reader.state.records();
    for (const OrgId body : bodies)
        for (const RecordId id : records.hosted_by(body)) {
            const record::Record& it = records[id];
            const record::Filed& content = it.latest().content;
            const bool asks = it.withdrawn == never && content.host == body && carries(content, {requirements});
            if (!asks || content.performed > form.day || content.performed + shown_for < form.day) continue;
            if (reader.reads(it))
                form.citable.push_back(
                    {to_text(id), reader.directory.words(it.latest()).title, named(reader, body), content.performed});
        }
    std::ranges::stable_sort(form.citable, std::greater{}, &Citable::day);
    if (form.citable.size() > most_citable) form.citable.resize(most_citable);
}

}  // namespace jinze::views
