// Builds the board: a lane for each bearer, a row for each window, and the day from which a comparison is valid.
#include "domain/duty/bearers.h"
#include "domain/duty/board.h"

namespace jinze::duty {
namespace {

using registry::Register;
using registry::Span;

bool is_own(const Terms& terms) { return terms.owed.shape == Shape::term || terms.owed.occasion.has_value(); }

// Limits of the dense rows. A duty that needs more rows or higher counts is judged.
constexpr Row most_rows = 8192;
constexpr int most_counted = 255;

bool counts(const Terms& terms)
{
    return terms.owed.shape == Shape::count || terms.owed.shape == Shape::reference_year;
}

bool owed_by_members(const Terms& terms) { return terms.bearer.who == Bearer::each_member; }

// A change of the register affects results within one office at most: the last change by office.
class LastChange {
public:
    explicit LastChange(const Register& people) : people_{people}
    {
        for (const auto& org : people.organisations()) {
            see(org.id, org.life);
            for (const auto& link : org.leads) see(org.id, link.span);
            for (const auto& link : org.guides) see(org.id, link.span);
        }
        for (const auto& post : people.posts()) see(post.org, post.life);
        for (const auto& it : people.appointments()) see(people[it.post].org, it.span);
        for (const auto& it : people.charges()) {
            see(people[it.post].org, it.span);
            see(it.over, it.span);
        }
        for (const auto& person : people.people())
            for (const AppointmentId id : person.appointments)
                for (const auto& stint : person.stints) see(people[people[id].post].org, stint.span);
    }

    Day of(OrgId org) const
    {
        const auto found = last_.find(office(org));
        return found == last_.end() ? always : found->second;
    }
    static Day last_of(const Span& span)
    {
        Day day = span.entered;
        if (span.end_entered != never) day = std::max(day, span.end_entered);
        if (span.void_entered != never) day = std::max(day, span.void_entered);
        return day;
    }

private:
    OrgId office(OrgId org) const { return people_[org].unit ? people_[org].unit : org; }
    void see(OrgId org, const Span& span)
    {
        Day& day = last_.try_emplace(office(org), always).first->second;
        day = std::max(day, last_of(span));
    }

    const Register& people_;
    std::unordered_map<OrgId, Day> last_;
};

// The last day on which a possible bearer was voided, or a charge became a duplicate because its organisation moved.
// It has no lane, but as known before that day it existed.
Day last_taken_back(const Register& people)
{
    Day day = always;
    const auto see = [&](const Span& span) {
        if (span.void_entered != never) day = std::max(day, span.void_entered);
    };
    for (const auto& org : people.organisations()) see(org.life);
    for (const auto& post : people.posts()) see(post.life);
    for (const auto& it : people.appointments()) see(it.span);
    for (const auto& person : people.people())
        for (const auto& stint : person.stints) see(stint.span);
    for (const auto& it : people.charges()) {
        see(it.span);
        for (const auto& link : people[it.over].leads)
            if (link.span.entered > it.span.entered) day = std::max(day, LastChange::last_of(link.span));
    }
    return day;
}

Day last_change(const registry::Person& person)
{
    Day day = always;
    for (const auto& stint : person.stints) day = std::max(day, LastChange::last_of(stint.span));
    for (const auto& grade : person.grades) day = std::max(day, LastChange::last_of(grade.span));
    return day;
}

// A version's results change with a later version, with its end, and with each notice of a reference year.
Day rules_since(const Duties& duties, const DutyVersion& version)
{
    Day since = version.entered;
    if (version.ended_entered != never) since = std::max(since, version.ended_entered);
    for (const DutyVersion& other : duties.versions())
        if (other.terms.duty == version.terms.duty) since = std::max(since, other.entered);
    return std::max(since, duties.last_notice(version.terms.duty));
}

}  // namespace

Board::Board(const Facts& facts, Day through) : horizon_{day_at(year_of(through), 12, 31)}
{
    for (const Day change : facts.duties.calendar_changes()) judged_before_ = std::max(judged_before_, change);
    judged_before_ = std::max(judged_before_, last_taken_back(facts.people));
    const auto& versions = facts.duties.versions();
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (!versions[i].terms.is_standing() && !owed_by_members(versions[i].terms)) add(facts, i);
    const Lane dense_lanes = static_cast<Lane>(tracks_.size());
    const Row dense_rows = static_cast<Row>(rows_.size());
    std::vector<std::uint8_t> needs;
    for (const Block& part : parts_) {
        const Terms& terms = version_of(facts, part).terms;
        needs.insert(needs.end(), part.end - part.first,
                     static_cast<std::uint8_t>(counts(terms) ? terms.owed.at_least : 1));
    }
    for (std::size_t i = 0; i < versions.size(); ++i)
        if (!versions[i].terms.is_standing() && owed_by_members(versions[i].terms)) add(facts, i);

    const Layout layout{dense_rows, dense_lanes};
    there_ = std::make_unique<Mask>(layout);
    owed_ = std::make_unique<Mask>(layout);
    judged_ = std::make_unique<Mask>(layout);
    timely_ = std::make_unique<Grid>(needs, dense_lanes);
    in_window_ = std::make_unique<Grid>(needs, dense_lanes);
    any_ = std::make_unique<Grid>(needs, dense_lanes);
    mark_there(facts);
    for (const auto& [id, docket] : facts.duties.dockets()) judge_cell(facts, id);
    for (const record::Record& record : facts.records.all()) {
        facts.look();
        note(facts, record);
    }
}

void Board::add(const Facts& facts, std::size_t index)
{
    const DutyVersion& version = facts.duties.versions()[index];
    Block part{.version = index, .slow = is_own(version.terms)};
    part.since = rules_since(facts.duties, version);
    part.first = static_cast<Row>(rows_.size());
    std::vector<Stretch> windows;
    if (!part.slow) windows = common_windows(facts.duties, version, horizon_, latest);
    part.slow = part.slow || rows_.size() + windows.size() > most_rows ||
                (counts(version.terms) && version.terms.owed.at_least > most_counted);
    if (!part.slow)
        for (Stretch& window : windows) rows_.push_back(std::move(window));
    part.end = static_cast<Row>(rows_.size());
    std::vector<OrgId> everywhere;
    for (const auto& org : facts.people.organisations()) everywhere.push_back(org.id);
    if (part.first != part.end)
        for (const Borne& borne : bearers(facts, version.terms.bearer, everywhere, latest))
            add_lane(facts, part, borne);
    parts_.push_back(std::move(part));
}

void Board::add_lane(const Facts& facts, Block& part, const Borne& borne)
{
    const auto [at, added] = lane_of_.try_emplace(borne.bearer, static_cast<Lane>(tracks_.size()));
    const bool member = borne.bearer.kind == BearerRef::Kind::member;
    if (added) tracks_.push_back({borne.bearer, member ? OrgId{} : home_of(facts, borne.bearer, latest, latest), {}});
    const Lane lane = at->second;
    part.lanes.push_back(lane);
    switch (borne.bearer.kind) {
        case BearerRef::Kind::body: part.by_body[borne.bearer.org()].push_back(lane); break;
        case BearerRef::Kind::charge: part.by_charge[borne.bearer.charge()].push_back(lane); [[fallthrough]];
        case BearerRef::Kind::post: part.by_post[borne.bearer.post()].push_back(lane); break;
        case BearerRef::Kind::member: part.by_member[borne.bearer.person()] = lane; break;
    }
}

void Board::mark_there(const Facts& facts)
{
    const LastChange change{facts.people};
    for (Track& track : tracks_)
        track.since = track.home ? change.of(track.home) : last_change(facts.people[track.bearer.person()]);
    for (const Block& part : parts_)
        for (const Lane lane : part.lanes)
            if (const auto it = borne(facts, version_of(facts, part).terms.bearer, tracks_[lane].bearer, latest))
                mark_there(facts, part, *it, lane);
}

void Board::mark_there(const Facts& facts, const Block& part, const Borne& borne, Lane lane)
{
    for (const Obligation& it : obligations_of(facts, version_of(facts, part), borne, horizon_, latest)) {
        for (Row row = part.first; row < part.end; ++row) {
            if (rows_[row].label != it.window) continue;
            if (tracks_[lane].home) {
                there_->set(row, lane, true);
                owed_->set(row, lane, it.owed);
            } else {
                members_[key_of(row, lane)].owed = it.owed;
            }
            break;
        }
    }
}

// The grids hold no reasons or decisions about single obligations: that cell is judged.
void Board::judge_cell(const Facts& facts, const record::ObligationId& id)
{
    const auto parts = parts_of(id);
    if (!parts) return;
    const auto lane = lane_of_.find(parts->bearer);
    if (lane == lane_of_.end()) return;
    for (const Block& part : parts_) {
        if (version_of(facts, part).terms.duty != parts->duty) continue;
        for (Row row = part.first; row < part.end; ++row) {
            if (rows_[row].label != parts->window) continue;
            if (!tracks_[lane->second].home) {
                const auto cell = members_.find(key_of(row, lane->second));
                if (cell != members_.end()) cell->second.judged = true;
            } else {
                judged_->set(row, lane->second, true);
            }
        }
    }
}

}  // namespace jinze::duty
