#include "front/cli/export_report.h"

#include "domain/duty/windows.h"
#include "domain/record/votes.h"
#include "front/cli/report_tables.h"
#include "storage/report/report_file.h"

namespace jinze::cli {
namespace {

using storage::Cell;
using storage::Table;

struct Exporter {
    const storage::ReportFile& to;
    const duty::Facts& facts;
    const std::function<std::string(OrgId)>& name;
    Day on, known;
    Report report;

    const registry::Register& people() const { return facts.people; }
    int place(const duty::DutyVersion& version) const
    {
        return static_cast<int>(&version - facts.duties.versions().data()) + 1;
    }

    void organisations()
    {
        Table table{to, "organisations", 6}, parents{to, "parents", 5};
        for (const auto& it : people().organisations()) {
            if (!it.life.known(known)) continue;
            table.add(it.id, it.kind, it.unit, name(it.id), it.life.from, it.life.until_known(known));
            ++report.organisations;
            for (const auto& [relation, links] : {std::pair{"leads", &it.leads}, std::pair{"guides", &it.guides}})
                for (const registry::Link& link : *links)
                    if (link.span.known(known))
                        parents.add(it.id, relation, link.parent, link.span.from, link.span.until_known(known));
        }
    }

    void posts()
    {
        Table posts{to, "posts", 5}, appointments{to, "appointments", 5}, charges{to, "charges", 5};
        for (const auto& it : people().posts())
            if (it.life.known(known)) posts.add(it.id, it.org, it.title, it.life.from, it.life.until_known(known));
        for (const auto& it : people().appointments())
            if (it.span.known(known))
                appointments.add(it.id, it.post, it.person, it.span.from, it.span.until_known(known));
        for (const auto& it : people().charges())
            if (it.span.known(known)) charges.add(it.id, it.post, it.over, it.span.from, it.span.until_known(known));
    }

    void persons()
    {
        Table table{to, "people", 2}, stints{to, "stints", 5}, grades{to, "grades", 4};
        std::size_t stint_id = 0;
        for (const auto& it : people().people()) {
            if (!people().exists(it.id, known)) continue;
            table.add(it.id, it.erased ? never : it.joined);
            ++report.people;
            for (const registry::Stint& stint : it.stints)
                if (stint.span.known(known))
                    stints.add(++stint_id, it.id, stint.branch, stint.span.from, stint.span.until_known(known));
            for (const registry::Grade& grade : it.grades)
                if (grade.span.known(known))
                    grades.add(it.id, grade.kind, grade.span.from, grade.span.until_known(known));
        }
    }

    void duties()
    {
        Table table{to, "duties", 24}, windows{to, "windows", 9}, also{to, "duty_bearers", 2};
        for (const duty::DutyVersion& it : facts.duties.versions()) {
            if (it.entered > known) continue;
            const duty::Terms& terms = it.terms;
            const duty::Owed& owed = terms.owed;
            table.add(place(it), terms.duty, it.title, terms.tier, terms.area, terms.force, terms.bearer.who,
                      terms.bearer.condition, terms.bearer.for_each_charge, owed.shape, owed.at_least, owed.in_each,
                      owed.month, owed.day, owed.every_years, owed.committee_years, owed.within, owed.span,
                      owed.occasion, terms.from, terms.until, it.ended_entered <= known ? it.ended : never, it.entered,
                      it.unit);
            ++report.duties;
            also.add(place(it), terms.bearer.who);
            for (const duty::Bearer who : terms.bearer.also) also.add(place(it), who);
            evidence(it);
            for (const duty::Stretch& window :
                 duty::common_windows(facts.duties, it, day_at(year_of(on), 12, 31), known)) {
                const duty::Parameters& numbers = facts.duties.parameters(window.begin);
                windows.add(place(it), window.label, window.begin, window.last, window.awaiting_notice,
                            window.late_until, numbers.late_entry, numbers.reason, numbers.due_soon);
            }
        }
    }

    void evidence(const duty::DutyVersion& version)
    {
        Table table{to, "evidence", 8}, kinds{to, "evidence_kinds", 3}, topics{to, "evidence_topics", 3},
            needs{to, "evidence_needs", 3};
        int way = 0;
        for (const duty::Evidence& it : version.terms.evidence) {
            table.add(place(version), ++way, it.of, it.attended_by, it.led_by, it.presented_by, it.quorum.at_least,
                      it.quorum.of);
            for (const record::Kind kind : it.kinds) kinds.add(place(version), way, kind);
            for (const Code& topic : it.topics) topics.add(place(version), way, topic);
            for (const duty::Need need : it.needs) needs.add(place(version), way, need);
        }
    }

    void obligations()
    {
        static constexpr std::array kinds{"body", "post", "charge", "member"};
        Table table{to, "obligations", 15}, settled{to, "settled_by", 7};
        for (const duty::Obligation& it : duty::obligations(facts, {}, on, known)) {
            const duty::Judgement judged = duty::evaluate(facts, it, on, known);
            const std::string id = it.id().text;
            table.add(id, place(*it.version), kinds[static_cast<std::size_t>(it.bearer.kind)], OrgId{it.bearer.id},
                      OrgId{it.bearer.over}, duty::home_of(facts, it.bearer, std::min(on, it.last), known), it.window,
                      it.begin, it.last, it.provisional, judged.standing, judged.needed, judged.reached, judged.done_on,
                      judged.lag);
            ++report.obligations;
            for (const duty::Verdict& by : judged.counted)
                settled.add(id, by.record, by.performed, by.entered, by.late_entry, by.makes_up, by.amount);
        }
    }

    void decisions()
    {
        Table table{to, "decisions", 6};
        for (const auto& [id, docket] : facts.duties.dockets()) {
            int place = 0;
            const auto add = [&](const char* what, const auto& all, auto&& outcome) {
                for (const auto& it : all)
                    if (it.entered <= known) table.add(id.text, ++place, what, it.entered, outcome(it), never);
            };
            add("reason", docket.reasons, [](const auto&) { return ""; });
            add("reason_decided", docket.reason_decisions,
                [](const auto& it) { return it.accepted ? "accepted" : "refused"; });
            add("waived", docket.waivers, [](const auto&) { return ""; });
            add("contest", docket.contests, [](const auto&) { return ""; });
            for (const duty::Decision& it : docket.contest_decisions)
                if (it.entered <= known)
                    table.add(id.text, ++place, "contest_decided", it.entered, it.outcome, it.performed);
        }
    }

    void records();

    // The known calendar: the days that differ from the plain week.
    void holidays()
    {
        Table years{to, "holiday_years", 1}, days_{to, "holidays", 2};
        const calendar::WorkingDays& calendar = facts.duties.working_days(known);
        for (int year = 2000; year <= 2100; ++year) {
            if (!calendar.knows(year)) continue;
            years.add(year);
            for (Day day = day_at(year, 1, 1); day <= day_at(year, 12, 31); day += days{1}) {
                const std::chrono::weekday week{day};
                const bool plain = week != std::chrono::Saturday && week != std::chrono::Sunday;
                if (calendar.is_working_day(day) != plain)
                    days_.add(day, plain ? calendar::DayOff::holiday : calendar::DayOff::made_up);
            }
        }
    }
};

bool passed(const record::Vote& vote, const record::Version& version)
{
    const bool members = version.content.roster == record::Roster::members;
    return record::passes(vote, members ? version.count.voters_due : version.count.due,
                          members ? version.count.voters_present : version.count.present);
}

std::set<PersonId> people_in(const record::Version& version, const registry::Register& people)
{
    const record::Content& content = version.content;
    const auto roster = record::roster_of(content, people, version.entered);
    std::set<PersonId> all{roster.begin(), roster.end()};
    for (const record::Exception& exception : content.exceptions) all.insert(exception.person);
    all.insert(content.presenters.begin(), content.presenters.end());
    if (content.chair) all.insert(*content.chair);
    if (content.on_behalf_of) all.insert(*content.on_behalf_of);
    return all;
}

void Exporter::records()
{
    Table table{to, "records", 22}, topics{to, "record_topics", 3}, presenters{to, "record_presenters", 3},
        items{to, "record_items", 7}, votes{to, "record_votes", 8}, made_up{to, "record_makes_up", 3},
        attendance{to, "attendance", 4};
    for (const record::Record& it : facts.records.all()) {
        int version = 0;
        for (const record::Version& now : it.versions) {
            if (now.entered > known) break;
            const record::Content& content = now.content;
            const record::Count& count = now.count;
            table.add(it.id, ++version, now.entered, it.withdrawn <= known ? it.withdrawn : never, content.kind,
                      content.host, content.performed, content.roster, content.concerns, content.chair,
                      content.recorder, content.on_behalf_of, content.minutes, content.answers,
                      content.closes ? content.closes->record : RecordId{},
                      content.closes ? Cell{content.closes->item} : Cell{""}, content.goal, content.called, count.due,
                      count.present, count.voters_due, count.voters_present);
            for (const Code& topic : content.topics) topics.add(it.id, version, topic);
            for (const PersonId person : content.presenters) presenters.add(it.id, version, person);
            for (std::size_t i = 0; i < content.items.size(); ++i) {
                const record::Item& item = content.items[i];
                items.add(it.id, version, i, item.nature, item.org, item.person, item.due);
            }
            for (const record::Vote& vote : content.votes)
                votes.add(it.id, version, vote.act, vote.yes, vote.no, vote.abstained, vote.written, passed(vote, now));
            for (const record::ObligationId& id : content.makes_up) made_up.add(it.id, version, id.text);
            for (const PersonId person : people_in(now, people()))
                if (const auto presence = record::presence_of(person, now, people()))
                    attendance.add(it.id, version, person, *presence);
        }
        report.records += version > 0;
    }
}

}  // namespace

Report export_report(const duty::Facts& facts, const std::function<std::string(OrgId)>& name, Day on, Day known,
                     const std::string& to)
{
    storage::ReportFile file{to, report_schema};
    Exporter exporter{file, facts, name, on, known, {.to = to, .on = on, .known = known}};
    Table about{file, "report", 2};
    about.add("on", on);
    about.add("known", known);
    exporter.organisations();
    exporter.posts();
    exporter.persons();
    exporter.duties();
    exporter.obligations();
    exporter.decisions();
    exporter.records();
    exporter.holidays();
    file.finish();
    return exporter.report;
}

}  // namespace jinze::cli
