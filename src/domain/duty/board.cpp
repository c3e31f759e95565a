#include "domain/duty/board.h"

#include "domain/duty/bearers.h"

namespace jinze::duty {
namespace {

// Whether a record can count for a duty at all, for any bearer. A cheap first filter.
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

void Board::follow(const Facts& facts, RecordId record)
{
    const std::lock_guard lock{cells_};
    note(facts, facts.records[record]);
}

void Board::judge(const Facts& facts, const record::ObligationId& id)
{
    const std::lock_guard lock{cells_};
    judge_cell(facts, id);
}

// The lanes for which a record may count: its host, the bodies around it, and every person it names.
std::vector<Lane> Board::touched(const Facts& facts, const Block& part, const record::Version& version) const
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
    if (std::any_of(version_of(facts, part).terms.evidence.begin(), version_of(facts, part).terms.evidence.end(),
                    anyone))
        return part.lanes;
    std::vector<OrgId> around{content.host};
    if (content.concerns) around.push_back(*content.concerns);
    for (const auto& link : facts.people[content.host].leads) around.push_back(link.parent);
    for (const auto& link : facts.people[content.host].guides) around.push_back(link.parent);
    for (const OrgId org : around) {
        add(part.by_body, org);
        add(part.by_charge, org);
        if (!part.by_post.empty())
            for (const PostId post : facts.people[org].posts) add(part.by_post, post);
    }
    if (!part.by_post.empty() || !part.by_member.empty())
        for (const PersonId person : people_in(facts, version)) {
            for (const AppointmentId id : facts.people[person].appointments) add(part.by_post, facts.people[id].post);
            const auto member = part.by_member.find(person);
            if (member != part.by_member.end()) lanes.push_back(member->second);
        }
    std::sort(lanes.begin(), lanes.end());
    lanes.erase(std::unique(lanes.begin(), lanes.end()), lanes.end());
    return lanes;
}

void Board::note(const Facts& facts, const record::Record& record)
{
    for (const record::Version& version : record.versions)
        for (const record::ObligationId& made_up : version.content.rare.makes_up) judge_cell(facts, made_up);
    for (const record::Version& version : record.versions) {
        const Day performed = version.content.performed;
        for (const Block& part : parts_) {
            if (part.slow || !may_count(version_of(facts, part).terms, version.content)) continue;
            const auto lanes = touched(facts, part, version);
            for (Row row = part.first; row < part.end; ++row) {
                if (performed < rows_[row].begin || performed > std::max(rows_[row].last, rows_[row].late_until))
                    continue;
                for (const Lane lane : lanes) note(facts, part, row, lane, record);
            }
        }
    }
}

void Board::note(const Facts& facts, const Block& part, Row row, Lane lane, const record::Record& record)
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
    const Obligation it = obligation(facts, part, row, lane, true);
    const Verdict verdict = match(facts, it, record, latest);
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

Obligation Board::obligation(const Facts& facts, const Block& part, Row row, Lane lane, bool owed) const
{
    const Stretch& window = rows_[row];
    return {.version = &version_of(facts, part),
            .bearer = tracks_[lane].bearer,
            .window = window.label,
            .begin = window.begin,
            .last = window.last,
            .provisional = window.provisional,
            .awaiting_notice = window.awaiting_notice,
            .owed = owed,
            .late_until = window.late_until};
}

// The standing without any record. It is the same for all bearers of the window.
Standing Board::unsettled(const Facts& facts, const Block& part, const Stretch& window, Day on)
{
    if (on < window.begin) return Standing::not_begun;
    if (window.awaiting_notice) return Standing::awaiting_notice;
    const auto& calendar = facts.duties.working_days(on);
    const Parameters& numbers = facts.duties.parameters(window.begin);
    if (on > window.last) {
        if (version_of(facts, part).terms.force == Force::must) return Standing::overdue;
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
    const int needed = owed.shape == Shape::hours                                          ? 60 * owed.at_least
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

void Board::each(const Facts& facts, const std::vector<OrgId>& bodies, Day on, const Stands& take) const
{
    std::vector<bool> wanted(facts.people.organisations().size() + 1, bodies.empty());
    for (const OrgId org : bodies) wanted[org.number()] = true;
    for (const Block& part : parts_) {
        const DutyVersion& version = version_of(facts, part);
        if (version.entered > on) continue;
        if (part.slow || part.since > on || judged_before_ > on || on > horizon_) {
            for (const Obligation& it : obligations(facts, version, bodies, on, on))
                take(it, evaluate(facts, it, on, on).standing);
            continue;
        }
        each_of({facts, wanted, on, take}, part);
    }
}

// Works in chunks of a few hundred lanes: collected under the lock, judged and passed on without it.
void Board::each_of(const Question& asked, const Block& part) const
{
    constexpr std::size_t at_once = 256;
    std::vector<Standing> unsettled_rows;
    for (Row row = part.first; row < part.end; ++row)
        unsettled_rows.push_back(unsettled(asked.facts, part, rows_[row], asked.on));
    std::vector<Found> found;
    for (std::size_t first = 0; first < part.lanes.size(); first += at_once) {
        const auto lanes = std::span{part.lanes}.subspan(first, std::min(at_once, part.lanes.size() - first));
        found.clear();
        {
            const std::lock_guard lock{cells_};
            for (const Lane lane : lanes)
                if (tracks_[lane].since <= asked.on) collect(asked, part, lane, unsettled_rows, found);
        }
        for (const Lane lane : lanes)
            if (tracks_[lane].since > asked.on) judge_lane(asked, part, lane);
        for (const Found& it : found)
            asked.take(it.obligation,
                       it.standing ? *it.standing : evaluate(asked.facts, it.obligation, asked.on, asked.on).standing);
        asked.facts.look();
    }
}

// A member is shown once, in their branch at the window's end.
bool Board::at_home(const Question& asked, const Track& track, Day last) const
{
    const OrgId home = track.home ? track.home : home_of(asked.facts, track.bearer, std::min(asked.on, last), asked.on);
    return asked.wanted[home.number()];
}

void Board::judge_lane(const Question& asked, const Block& part, Lane lane) const
{
    const Track& track = tracks_[lane];
    const DutyVersion& version = version_of(asked.facts, part);
    if (track.home && !asked.wanted[track.home.number()]) return;
    const auto it = borne(asked.facts, version.terms.bearer, track.bearer, asked.on);
    if (!it) return;
    for (const Obligation& one : obligations_of(asked.facts, version, *it, asked.on, asked.on))
        if (at_home(asked, track, one.last)) asked.take(one, evaluate(asked.facts, one, asked.on, asked.on).standing);
}

void Board::collect(const Question& asked, const Block& part, Lane lane, const std::vector<Standing>& unsettled_rows,
                    std::vector<Found>& found) const
{
    const Track& track = tracks_[lane];
    if (track.home && !asked.wanted[track.home.number()]) return;
    const Day on = asked.on, horizon = day_at(year_of(on), 12, 31);
    // A reference year belongs to the year in its name, whenever its notice opens it.
    const bool of_reference = version_of(asked.facts, part).terms.owed.shape == Shape::reference_year;
    for (Row row = part.first; row < part.end; ++row) {
        if (of_reference ? std::stoi(rows_[row].label) > year_of(on) : rows_[row].begin > horizon) break;
        const Standing otherwise = unsettled_rows[row - part.first];
        const auto cell = track.home ? members_.end() : members_.find(key_of(row, lane));
        if (track.home ? !there_->at(row, lane) : cell == members_.end()) continue;
        if (!at_home(asked, track, rows_[row].last)) continue;
        Obligation it = obligation(asked.facts, part, row, lane, track.home ? owed_->at(row, lane) : cell->second.owed);
        std::optional<Standing> standing;
        if (track.home ? !judged_->at(row, lane) : !cell->second.judged)
            standing = track.home ? dense(row, lane, otherwise, on) : member(it, cell->second, otherwise, on);
        found.push_back({std::move(it), standing});
    }
}

}  // namespace jinze::duty
