#include "duty/board.h"

#include "duty/bearers.h"
#include "duty/match.h"

namespace jinze::duty {
namespace {

// Whether a record can count for a duty at all, whoever bears it: asked before anything else.
bool may_count(const Terms& terms, const record::Filed& content)
{
    return std::any_of(terms.evidence.begin(), terms.evidence.end(), [&](const Evidence& evidence) {
        const auto has = [](const auto& list, const auto& value) {
            return std::find(list.begin(), list.end(), value) != list.end();
        };
        return (evidence.kinds.empty() || has(evidence.kinds, content.kind)) &&
               std::all_of(evidence.topics.begin(), evidence.topics.end(),
                           [&](const Code& topic) { return has(content.topics, topic); });
    });
}

std::vector<PersonId> people_in(const Facts& facts, const record::Version& version)
{
    const record::Filed& content = version.content;
    auto people = record::roster_of(content, facts.people, version.entered);
    if (content.chair) people.push_back(*content.chair);
    if (content.rare.on_behalf_of) people.push_back(*content.rare.on_behalf_of);
    people.insert(people.end(), content.presenters.begin(), content.presenters.end());
    for (const record::Exception& exception : content.exceptions) people.push_back(exception.person);
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

}  // namespace

void judge_all(const Facts& facts, const std::vector<OrgId>& bodies, Day on, Day known, const Stands& take)
{
    for (const Obligation& it : obligations(facts, bodies, on, known))
        take(it, evaluate(facts, it, on, known).standing);
}

void Board::follow(RecordId record) { note(facts_.records[record]); }

// The lanes for which a record may count: its host, the bodies around it, and everybody it names.
std::vector<Lane> Board::touched(const Block& part, const record::Version& version) const
{
    std::vector<Lane> lanes;
    const auto add = [&](const auto& index, const auto& key) {
        const auto found = index.find(key);
        if (found != index.end()) lanes.insert(lanes.end(), found->second.begin(), found->second.end());
    };
    const record::Filed& content = version.content;
    const auto anyone = [](const Evidence& it) {
        return it.of == Of::anyone && it.attended_by == duty::Part::nobody && it.led_by == duty::Part::nobody &&
               it.presented_by == duty::Part::nobody;
    };
    if (std::any_of(part.version->terms.evidence.begin(), part.version->terms.evidence.end(), anyone))
        return part.lanes;
    std::vector<OrgId> around{content.host};
    if (content.concerns) around.push_back(*content.concerns);
    for (const auto& link : facts_.people[content.host].leads) around.push_back(link.parent);
    for (const auto& link : facts_.people[content.host].guides) around.push_back(link.parent);
    for (const OrgId org : around) {
        add(part.by_body, org);
        add(part.by_charge, org);
        if (!part.by_post.empty())
            for (const PostId post : facts_.people[org].posts) add(part.by_post, post);
    }
    if (!part.by_post.empty() || !part.by_member.empty())
        for (const PersonId person : people_in(facts_, version)) {
            for (const AppointmentId id : facts_.people[person].appointments)
                add(part.by_post, facts_.people[id].post);
            const auto member = part.by_member.find(person);
            if (member != part.by_member.end()) lanes.push_back(member->second);
        }
    std::sort(lanes.begin(), lanes.end());
    lanes.erase(std::unique(lanes.begin(), lanes.end()), lanes.end());
    return lanes;
}

void Board::note(const record::Record& record)
{
    for (const record::Version& version : record.versions)
        for (const record::ObligationId& made_up : version.content.rare.makes_up) judge_cell(made_up);
    for (const record::Version& version : record.versions) {
        const Day performed = version.content.performed;
        for (const Block& part : parts_) {
            if (part.slow || !may_count(part.version->terms, version.content)) continue;
            const auto lanes = touched(part, version);
            for (Row row = part.first; row < part.end; ++row) {
                if (performed < rows_[row].begin ||
                    performed > std::max(rows_[row].last, rows_[row].late_until))
                    continue;
                for (const Lane lane : lanes) note(part, row, lane, record);
            }
        }
    }
}

void Board::note(const Block& part, Row row, Lane lane, const record::Record& record)
{
    const bool member = !tracks_[lane].home;
    const auto cell = member ? members_.find(key_of(row, lane)) : members_.end();
    if (member ? cell == members_.end() : !there_->at(row, lane)) return;
    if (record.versions.size() > 1 || record.withdrawn != never) {
        if (member)
            cell->second.judged = true;
        else
            judged_->set(row, lane, true);
        return;
    }
    const Obligation it = obligation(part, row, lane, true);
    const Verdict verdict = match(facts_, it, record, latest);
    if (!verdict.counts()) return;
    if (member) {
        auto& counted = cell->second.counted;
        const Counted one{verdict.performed, verdict.entered, verdict.late_entry, verdict.amount};
        counted.insert(std::upper_bound(counted.begin(), counted.end(), one,
                                        [](const Counted& a, const Counted& b) { return a.performed < b.performed; }),
                       one);
        return;
    }
    const ShortDay day = short_day(verdict.entered);
    any_->note(row, lane, day);
    if (verdict.performed > it.last) return;
    in_window_->note(row, lane, day);
    if (!verdict.late_entry) timely_->note(row, lane, day);
}

Obligation Board::obligation(const Block& part, Row row, Lane lane, bool owed) const
{
    const Stretch& window = rows_[row];
    return {.version = part.version,
            .bearer = tracks_[lane].bearer,
            .window = window.label,
            .begin = window.begin,
            .last = window.last,
            .provisional = window.provisional,
            .awaiting_notice = window.awaiting_notice,
            .owed = owed,
            .late_until = window.late_until};
}

// How it stands where nothing has been done: the same for everybody who bears the window.
Standing Board::unsettled(const Block& part, const Stretch& window, Day on) const
{
    if (on < window.begin) return Standing::not_begun;
    if (window.awaiting_notice) return Standing::awaiting_notice;
    const auto& calendar = facts_.duties.working_days(on);
    const Parameters& numbers = facts_.duties.parameters(window.begin);
    if (on > window.last) {
        if (part.version->terms.force == Force::must) return Standing::overdue;
        return calendar.between(window.last, on) <= numbers.reason ? Standing::reason_wanted : Standing::overdue;
    }
    return calendar.between(on, window.last) <= numbers.due_soon ? Standing::due_soon : Standing::open;
}

Standing Board::dense(Row row, Lane lane, Standing unsettled, Day on) const
{
    if (on > rows_[row].last && !owed_->at(row, lane)) return Standing::not_owed;
    const ShortDay day = short_day(on);
    if (timely_->day(row, lane) <= day) return Standing::done;
    if (in_window_->day(row, lane) <= day) return Standing::done_entered_late;
    if (any_->day(row, lane) <= day) return Standing::done_late;
    return unsettled;
}

Standing Board::member(const Obligation& it, const MemberCell& cell, Standing unsettled, Day on)
{
    if (on > it.last && !cell.owed) return Standing::not_owed;
    const Owed& owed = it.terms().owed;
    const int needed = owed.shape == Shape::hours ? 60 * owed.at_least
                       : owed.shape == Shape::count || owed.shape == Shape::reference_year ? owed.at_least
                                                                                             : 1;
    int all = 0, in_window = 0, timely = 0;
    for (const Counted& one : cell.counted) {
        if (one.entered > on) continue;
        all += one.amount;
        if (one.performed > it.last) continue;
        in_window += one.amount;
        if (!one.late_entry) timely += one.amount;
    }
    if (timely >= needed) return Standing::done;
    if (in_window >= needed) return Standing::done_entered_late;
    return all >= needed ? Standing::done_late : unsettled;
}

void Board::each(const std::vector<OrgId>& bodies, Day on, const Stands& take) const
{
    std::vector<bool> wanted(facts_.people.organisations().size() + 1, bodies.empty());
    for (const OrgId org : bodies) wanted[org.number()] = true;
    for (const Block& part : parts_) {
        if (part.version->entered > on) continue;
        if (part.slow || part.since > on || calendar_since_ > on || on > horizon_) {
            for (const Obligation& it : obligations(facts_, *part.version, bodies, on, on))
                take(it, evaluate(facts_, it, on, on).standing);
            continue;
        }
        each_of(part, wanted, on, take);
    }
}

void Board::each_of(const Block& part, const std::vector<bool>& wanted, Day on, const Stands& take) const
{
    std::vector<Standing> unsettled_rows;
    for (Row row = part.first; row < part.end; ++row)
        unsettled_rows.push_back(unsettled(part, rows_[row], on));
    for (const Lane lane : part.lanes) each_of(part, lane, unsettled_rows, on, wanted, take);
}

void Board::each_of(const Block& part, Lane lane, const std::vector<Standing>& unsettled_rows, Day on,
                    const std::vector<bool>& wanted, const Stands& take) const
{
    const Track& track = tracks_[lane];
    const auto at_home = [&](Day last) {
        const OrgId home = track.home ? track.home : home_of(facts_, track.bearer, std::min(on, last), on);
        return wanted[home.number()];
    };
    if (track.home && !wanted[track.home.number()]) return;
    if (track.since > on) {
        const auto it = borne(facts_, part.version->terms.bearer, track.bearer, on);
        if (!it) return;
        for (const Obligation& one : obligations_of(facts_, *part.version, *it, on, on))
            if (at_home(one.last)) take(one, evaluate(facts_, one, on, on).standing);
        return;
    }
    const Day horizon = day_at(year_of(on), 12, 31);
    // A year of reference belongs to the year it is named after, whenever its notice opens it.
    const bool of_reference = part.version->terms.owed.shape == Shape::reference_year;
    for (Row row = part.first; row < part.end; ++row) {
        if (of_reference ? std::stoi(rows_[row].label) > year_of(on) : rows_[row].begin > horizon) break;
        const Standing otherwise = unsettled_rows[row - part.first];
        const auto cell = track.home ? members_.end() : members_.find(key_of(row, lane));
        if (track.home ? !there_->at(row, lane) : cell == members_.end()) continue;
        if (!at_home(rows_[row].last)) continue;
        const Obligation it = obligation(part, row, lane, track.home ? owed_->at(row, lane) : cell->second.owed);
        if (track.home ? judged_->at(row, lane) : cell->second.judged)
            take(it, evaluate(facts_, it, on, on).standing);
        else
            take(it, track.home ? dense(row, lane, otherwise, on) : member(it, cell->second, otherwise, on));
    }
}

}  // namespace jinze::duty
