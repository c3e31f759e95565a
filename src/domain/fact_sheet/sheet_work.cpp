// The parts of a fact sheet besides duties: matters with both clocks, requests answered, guidance given, the leader's
// double organisational life, and the guarantee of body, staff and funds.
#include <algorithm>

#include "domain/fact_sheet/facts_of.h"
#include "domain/fact_sheet/sheet.h"

namespace jinze::fact_sheet {
namespace {

// Whose work it is, and on which days: a body for the whole period, a leader for each post.
struct Share {
    OrgId body;
    Period days;
    std::optional<PostId> post;  // of a leader
    bool whole = false;          // all that the body leads, not only what the post answers for
};

std::vector<Share> shares(const Sheet& sheet, const registry::Register& people)
{
    if (!sheet.person) return {{sheet.body, sheet.period, {}, true}};
    std::vector<Share> found;
    for (const HeldPost& it : sheet.posts)
        found.push_back({people[it.post].org, it.days, it.post, people[it.post].title == registry::Title::secretary});
    return found;
}

class Work {
public:
    Work(Sheet& sheet, const SheetAsked& asked)
        : sheet_{sheet},
          asked_{asked},
          people_{asked.state.people()},
          records_{asked.state.records()},
          working_{asked.state.duties().working_days(asked.known)}
    {
    }

    void add(const Share& share)
    {
        for (const matter::Matter& it : asked_.state.of<matter::Matters>().all()) add_matter(share, it);
        if (share.whole)
            for (const RecordId id : records_.requests()) add_request(share, id);
        for (const RecordId id : sheet_.person ? records_.naming(*sheet_.person) : records_.hosted_by(share.body))
            add_guidance(share, id);
        add_guarantee(share);
    }

    void add_double_life(PersonId person)
    {
        const auto branch = people_.branch_of(person, std::min(asked_.period.last, asked_.known), asked_.known);
        if (!branch) return;
        DoubleLife life{.branch = *branch};
        for (const RecordId id : records_.hosted_by(*branch)) count_activity(life, person, id);
        for (const HeldPost& it : sheet_.posts)
            if (registry::is_leading(people_[people_[it.post].org].kind))
                for (const RecordId id : records_.hosted_by(people_[it.post].org)) add_group_meeting(life, person, id);
        sheet_.double_life = std::move(life);
    }

private:
    bool is_new(MatterId id) const
    {
        return std::ranges::find(sheet_.matters, id, &MatterLine::matter) == sheet_.matters.end();
    }

    void add_matter(const Share& share, const matter::Matter& it)
    {
        if (it.entered > asked_.known || !is_new(it.id)) return;
        const matter::Life life = matter::life_of(it, working_, asked_.known);
        if (life.lead != share.body) return;
        if (share.post && life.answers != share.post && !(share.whole && !life.answers)) return;
        const bool due = life.due != never && share.days.contains(life.due);
        const bool ended = life.ended != never && share.days.contains(life.ended);
        if (!due && !ended) return;
        sheet_.matters.push_back({.matter = it.id,
                                  .lead = life.lead,
                                  .standing = standing_as_duty(life, *it.type, working_, asked_.known),
                                  .first_due = life.first_due,
                                  .due = life.due,
                                  .reported = life.reported,
                                  .ended = life.ended,
                                  .unit_days = life.unit_days,
                                  .above_days = life.above_days,
                                  .found_itself = it.opened.setter == share.body});
    }

    void add_request(const Share& share, RecordId id)
    {
        const auto life = request::life_of(id, records_, asked_.state.of<request::Requests>(), working_, asked_.known);
        if (!life.exists || life.addressee != share.body || !share.days.contains(life.asked)) return;
        const Day end = life.answer ? life.answered : asked_.known;
        sheet_.requests.push_back({.request = id,
                                   .answer = life.answer,
                                   .asker = life.asker,
                                   .asked = life.asked,
                                   .answered = life.answered,
                                   .days = number_of(end) - number_of(life.asked),
                                   .standing = life.standing});
    }

    const record::Version* known_in(RecordId id, Period days) const
    {
        const record::Version* version = records_[id].known(asked_.known);
        return version && days.contains(version->content.performed) ? version : nullptr;
    }

    // Opinions, and talks and visits about another body; a leader's are those that the leader led.
    void add_guidance(const Share& share, RecordId id)
    {
        const record::Version* version = known_in(id, share.days);
        if (!version) return;
        const record::Filed& content = version->content;
        const bool about_another = content.concerns && !(content.concerns == share.body);
        const bool guides = content.kind == record::Kind::opinion || content.kind == record::Kind::talk;
        if (!guides || (!about_another && content.kind == record::Kind::talk)) return;
        if (sheet_.person) {
            const PersonId who = *sheet_.person;
            const bool led = content.chair == who || content.rare.on_behalf_of == who ||
                             std::ranges::find(content.presenters, who) != content.presenters.end();
            if (!led) return;
        }
        if (std::ranges::find(sheet_.guidance, id, &GuidanceLine::record) != sheet_.guidance.end()) return;
        sheet_.guidance.push_back(
            {id, content.performed, content.kind, content.concerns ? *content.concerns : content.host});
    }

    void add_guarantee(const Share& share)
    {
        if (!share.whole) return;
        const auto guide = people_.guides(share.body, std::min(share.days.last, asked_.known), asked_.known);
        for (const OrgId host : {share.body, guide.value_or(share.body)})
            for (const RecordId id : records_.hosted_by(host)) {
                const record::Version* version = known_in(id, share.days);
                if (!version || !version->content.rare.guarantee) continue;
                sheet_.guarantee = GuaranteeLine{id, version->content.performed, *version->content.rare.guarantee};
            }
    }

    bool in_office(Day day) const
    {
        return std::ranges::any_of(sheet_.posts, [&](const HeldPost& it) { return it.days.contains(day); });
    }

    void count_activity(DoubleLife& life, PersonId person, RecordId id)
    {
        const record::Version* version = known_in(id, asked_.period);
        if (!version || version->content.roster != record::Roster::members) return;
        if (!in_office(version->content.performed)) return;
        const auto presence = record::presence_of(person, *version, people_);
        if (!presence || *presence == record::Presence::not_counted) return;
        if (*presence == record::Presence::sitting_in) return;
        ++life.due;
        if (*presence == record::Presence::present) {
            ++life.present;
            life.attended.push_back(id);
            return;
        }
        ++(*presence == record::Presence::excused ? life.excused : life.absent);
        life.missed.push_back(id);
    }

    void add_group_meeting(DoubleLife& life, PersonId person, RecordId id)
    {
        static const Code democratic_life{"democratic-life-meeting"};
        const record::Version* version = known_in(id, asked_.period);
        if (!version || !in_office(version->content.performed)) return;
        const auto& topics = version->content.topics;
        if (std::ranges::find(topics, democratic_life) == topics.end()) return;
        if (record::was_there(person, *version, people_)) life.group_meetings.push_back(id);
    }

    Sheet& sheet_;
    const SheetAsked& asked_;
    const registry::Register& people_;
    const record::Records& records_;
    const calendar::WorkingDays& working_;
};

}  // namespace

void add_work(Sheet& sheet, const SheetAsked& asked)
{
    Work work{sheet, asked};
    for (const Share& share : shares(sheet, asked.state.people())) work.add(share);
    if (sheet.person) work.add_double_life(*sheet.person);
    std::ranges::stable_sort(sheet.matters, {}, [](const MatterLine& it) { return std::pair{it.due, it.matter}; });
    std::ranges::stable_sort(sheet.guidance, {}, [](const GuidanceLine& it) { return it.performed; });
}

}  // namespace jinze::fact_sheet
