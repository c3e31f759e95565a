// Finds the occasions that begin a deadline: elections, problems, requests, tasks, vacancies and meetings called
// beforehand.
#include "domain/duty/match.h"
#include "domain/duty/windows.h"

namespace jinze::duty {
namespace {

using record::Record;
using record::Version;

std::string mark(char kind, std::uint32_t number) { return kind + std::to_string(number); }

struct Finder {
    const Facts& facts;
    const DutyVersion& version;
    const Borne& bearer;
    Day known;
    std::vector<Stretch> found;

    const Owed& owed() const { return version.terms.owed; }

    // Adds a deadline that begins on `day` and lasts as long as the duty says.
    void clock(std::string label, Day day, RecordId record, int item)
    {
        const auto last = last_day(facts.duties, owed().within, owed().span, day, known);
        found.push_back({.label = std::move(label),
                         .begin = day,
                         .last = last.day,
                         .provisional = last.provisional,
                         .late_until = never,
                         .record = record,
                         .item = item});
    }

    // Every version as known of the records in a list, with the day from which it was known.
    void each_record(std::span<const RecordId> ids, auto&& take) const
    {
        for (const RecordId id : ids) {
            const Record& it = facts.records[id];
            if (const Version* now = it.known(known))
                take(id, *now, std::max(now->content.performed, it.versions.front().entered));
        }
    }

    void problems(OrgId org)
    {
        const auto look = [&](RecordId id, const Version& now, Day day) {
            for (std::size_t i = 0; i < now.content.items.size(); ++i) {
                const record::Item& item = now.content.items[i];
                if (item.nature == record::Nature::problem && item.org.value_or(now.content.host) == org)
                    clock(mark('r', id.number()) + "." + std::to_string(i + 1), day, id, static_cast<int>(i));
            }
        };
        each_record(facts.records.hosted_by(org), look);
        each_record(facts.records.concerning(org), [&](RecordId id, const Version& now, Day day) {
            if (now.content.host != org) look(id, now, day);
        });
    }

    void requests(OrgId org)
    {
        each_record(facts.records.concerning(org), [&](RecordId id, const Version& now, Day day) {
            if (now.content.kind == record::Kind::request && now.content.concerns == org)
                clock(mark('r', id.number()), day, id, -1);
        });
    }

    // A task has its own due day; without one it begins no deadline.
    void tasks(PersonId person)
    {
        std::vector<OrgId> branches;
        for (const registry::Stint& stint : facts.people[person].stints) branches.push_back(stint.branch);
        for (const OrgId branch : branches)
            each_record(facts.records.hosted_by(branch), [&](RecordId id, const Version& now, Day day) {
                for (std::size_t i = 0; i < now.content.items.size(); ++i) {
                    const record::Item& item = now.content.items[i];
                    if (item.nature != record::Nature::task || item.person != person || !item.due) continue;
                    found.push_back({.label = mark('r', id.number()) + "." + std::to_string(i + 1),
                                     .begin = day,
                                     .last = std::max(*item.due, day),
                                     .late_until = never,
                                     .record = id,
                                     .item = static_cast<int>(i)});
                }
            });
    }

    void meetings(PostId post)
    {
        for (const record::Called& called : facts.records.called()) {
            const auto& invited = called.event.invited;
            if (called.entered > known || !called.event.important ||
                std::find(invited.begin(), invited.end(), post) == invited.end())
                continue;
            found.push_back({.label = mark('g', called.id.number()),
                             .begin = std::min(called.entered, called.event.on),
                             .last = called.event.on,
                             .late_until = called.event.on,
                             .meeting = called.id});
        }
    }

    // A new secretary took office, or a committee post fell vacant and was not filled the same day.
    void appointments(OrgId org, bool vacancies)
    {
        for (const PostId post : facts.people[org].posts) {
            const auto& it = facts.people[post];
            if (!registry::is_committee_post(it.title)) continue;
            if (!vacancies && it.title != registry::Title::secretary) continue;
            for (const AppointmentId id : it.appointments) {
                const registry::Span& span = facts.people[id].span;
                if (!span.known(known)) continue;
                const Day until = span.until_known(known);
                if (!vacancies)
                    clock(mark('a', id.number()), span.from, {}, -1);
                else if (until != never && !facts.people.holder(post, until, known))
                    clock(mark('a', id.number()), until, {}, -1);
            }
        }
    }

    // The first term runs from the election in force when the duty took effect, taken as the day the secretary took
    // office (or the founding). Each later one runs from the election recorded before it.
    void terms()
    {
        const OrgId org = bearer.bearer.org();
        std::vector<Day> elections{bearer.since()};
        for (const PostId post : facts.people[org].posts)
            if (facts.people[post].title == registry::Title::secretary)
                for (const AppointmentId id : facts.people[post].appointments)
                    if (facts.people[id].span.known(known) && facts.people[id].span.from <= version.terms.from)
                        elections.front() = std::max(elections.front(), facts.people[id].span.from);
        each_record(facts.records.hosted_by(org), [&](RecordId id, const Version& now, Day) {
            if (is_election(facts, version.terms, facts.records[id], org, known))
                elections.push_back(now.content.performed);
        });
        std::sort(elections.begin(), elections.end());
        elections.erase(std::unique(elections.begin(), elections.end()), elections.end());
        const bool committee = facts.people[org].kind == registry::OrgKind::organ_committee;
        const int years = committee && owed().committee_years ? owed().committee_years : owed().every_years;
        for (const Day day : elections)
            found.push_back({.label = "T" + jinze::to_text(day),
                             .begin = day + days{1},
                             .last = calendar::months_after(day, 12 * years),
                             .late_until = never});
        // A term that ended before the duty took effect is not owed.
        std::erase_if(found, [&](const Stretch& it) { return it.last < version.terms.from; });
    }
};

}  // namespace

std::vector<Stretch> own_windows(const Facts& facts, const DutyVersion& version, const Borne& bearer, Day horizon,
                                 Day known)
{
    Finder finder{facts, version, bearer, known, {}};
    const BearerRef& who = bearer.bearer;
    const bool is_body = who.kind == BearerRef::Kind::body;
    if (version.terms.owed.shape == Shape::term) {
        if (is_body) finder.terms();
    } else if (version.terms.owed.occasion) {
        const OrgId org = is_body ? who.org() : home_of(facts, who, known, known);
        switch (*version.terms.owed.occasion) {
            case Occasion::problem_recorded:
                finder.problems(who.kind == BearerRef::Kind::charge ? who.charge() : org);
                break;
            case Occasion::help_requested: finder.requests(org); break;
            case Occasion::task_assigned:
                if (who.kind == BearerRef::Kind::member) finder.tasks(who.person());
                break;
            case Occasion::important_meeting:
                if (who.kind == BearerRef::Kind::post) finder.meetings(who.post());
                break;
            case Occasion::secretary_elected: finder.appointments(org, false); break;
            case Occasion::post_vacated: finder.appointments(org, true); break;
        }
        std::erase_if(finder.found, [&](const Stretch& it) { return it.begin < version.terms.from; });
    }
    std::erase_if(finder.found, [&](const Stretch& it) {
        if (it.begin > horizon) return true;
        const Code& duty = version.terms.duty;
        // A term that began before the first version is judged by the first version.
        const bool term = version.terms.owed.shape == Shape::term;
        const Day begin = term ? std::max(it.begin, facts.duties.first_from(duty, known)) : it.begin;
        return facts.duties.judging(duty, begin, known) != &version;
    });
    return finder.found;
}

}  // namespace jinze::duty
