// 围绕中心工作, and the problems of the year before. Both are what was confirmed when it was closed: nobody is asked.
#include <algorithm>

#include "domain/fact_sheet/facts_of.h"
#include "domain/fact_sheet/sheet.h"

namespace jinze::fact_sheet {
namespace {

class Problems {
public:
    Problems(Sheet& sheet, const SheetAsked& asked)
        : sheet_{sheet},
          asked_{asked},
          records_{asked.state.records()},
          matters_{asked.state.of<matter::Matters>()},
          working_{asked.state.duties().working_days(asked.known)}
    {
        const registry::Register& people = asked.state.people();
        const auto add = [&](OrgId body) {
            for (const OrgId org : places(people, body, asked.known)) mine_.insert(org);
        };
        add(sheet.body);
        for (const HeldPost& it : sheet.posts) add(people[it.post].org);
        // A leading body moves things through the Party organisations that it guides.
        moving_ = mine_;
        for (const OrgId body : mine_)
            if (registry::is_leading(people[body].kind))
                for (const OrgId org : people[body].below)
                    if (people.guides(org, std::min(asked.period.last, asked.known), asked.known) == body)
                        moving_.insert(org);
    }

    void add()
    {
        for (const matter::Matter& it : matters_.all()) add_matter(it);
        std::set<RecordId> seen;
        for (const OrgId org : moving_)
            for (const RecordId id : records_.hosted_by(org)) seen.insert(id);
        for (const OrgId org : mine_)
            for (const RecordId id : records_.concerning(org)) seen.insert(id);
        for (const RecordId id : seen) add_record(id);
        if (sheet_.person)
            for (const RecordId id : records_.naming(*sheet_.person))
                if (!seen.contains(id)) add_record(id);
        std::ranges::stable_sort(sheet_.central, {}, &CentralLine::closed);
        std::ranges::stable_sort(sheet_.last_year, {}, &ProblemLine::found);
    }

private:
    // Matters for the district's goals that a Party organisation of the body raised, led or set.
    void add_matter(const matter::Matter& it)
    {
        if (it.entered > asked_.known || !it.opened.goals || it.opened.goals->empty()) return;
        const matter::Life life = matter::life_of(it, working_, asked_.known);
        if (life.phase != matter::Phase::closed || !asked_.period.contains(life.ended)) return;
        const OrgId raised = raised_by(it);
        if (!moving_.contains(life.lead) && !moving_.contains(it.opened.setter) && !moving_.contains(raised)) return;
        sheet_.central.push_back(
            {.matter = it.id, .goals = *it.opened.goals, .raised_by = raised, .closed = life.ended});
    }

    OrgId raised_by(const matter::Matter& it) const
    {
        const record::Version* found = it.opened.item ? records_[it.opened.item->record].known(asked_.known) : nullptr;
        return found ? found->content.host : it.opened.setter;
    }

    void add_record(RecordId id)
    {
        const record::Version* version = records_[id].known(asked_.known);
        if (!version) return;
        const record::Filed& content = version->content;
        int index = 0;
        for (const record::Item& item : content.items) {
            const record::ItemRef ref{id, index++};
            if (item.nature != record::Nature::problem) continue;
            if (content.rare.goal && moving_.contains(content.host)) add_central(ref, content);
            if (before().contains(content.performed) && concerns(item, content)) add_problem(ref, item, content);
        }
    }

    Period before() const
    {
        const Day last = asked_.period.first - days{1};
        return {last - days{asked_.period.days() - 1}, last};
    }

    // The body's problem is one that names it or stands in its own record; a leader's is one that names the leader.
    bool concerns(const record::Item& item, const record::Filed& content) const
    {
        if (sheet_.person) return item.person == *sheet_.person || (item.org && mine_.contains(*item.org));
        return mine_.contains(item.org.value_or(content.concerns ? *content.concerns : content.host));
    }

    void add_central(record::ItemRef ref, const record::Filed& content)
    {
        const record::ItemLife life = record::life_of(ref, records_, asked_.known);
        if (!life.closed || !asked_.period.contains(*life.closed)) return;
        const matter::Matter* instead = matters_.replacing(ref, asked_.known);
        if (instead && instead->opened.goals && !instead->opened.goals->empty()) return;  // it stands there as a matter
        sheet_.central.push_back(
            {.item = ref, .goals = {*content.rare.goal}, .raised_by = content.host, .closed = *life.closed});
    }

    void add_problem(record::ItemRef ref, const record::Item& item, const record::Filed& content)
    {
        const record::ItemLife life = record::life_of(ref, records_, asked_.known);
        const matter::Matter* instead = matters_.replacing(ref, asked_.known);
        ProblemLine line{.item = ref,
                         .found_by = content.host,
                         .found = content.performed,
                         .due = item.due,
                         .closed = life.closed,
                         .closer = life.closer,
                         .found_itself = mine_.contains(content.host)};
        if (instead) line.matter = instead->id;
        const Day until = line.closer ? records_[*line.closer].known(asked_.known)->content.performed
                                      : line.closed.value_or(asked_.known);
        line.late = item.due && until > *item.due;
        sheet_.last_year.push_back(line);
    }

    Sheet& sheet_;
    const SheetAsked& asked_;
    const record::Records& records_;
    const matter::Matters& matters_;
    const calendar::WorkingDays& working_;
    std::set<OrgId> mine_, moving_;
};

}  // namespace

void add_problems(Sheet& sheet, const SheetAsked& asked) { Problems{sheet, asked}.add(); }

}  // namespace jinze::fact_sheet
