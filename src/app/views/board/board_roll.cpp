#include "app/views/board/board_roll.h"

#include "app/views/board/duty_list.h"

namespace jinze::views {
using duty::Obligation;
using duty::Standing;

void Rolled::add(const Obligation& it, Standing standing, int from)
{
    ++counts[static_cast<std::size_t>(standing)];
    if (++all == 1) {
        first = from;
        only = Stood{it, standing};
        last = it.last;
        return;
    }
    first = std::min(first, from);
    only.reset();
    if (last != it.last) last.reset();
}

Tally Roll::total() const
{
    std::array<int, duty::standings> sum{};
    for (const auto& [at, cells] : rows)
        for (const auto& [column, cell] : cells)
            for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += cell.counts[i];
    return tally_of(sum);
}

Roll roll(const duty::Facts& facts, const Rolling& asked, const std::function<void(const duty::Stands&)>& each)
{
    Roll all;
    const auto& people = facts.people;
    const OfficialOrder order{facts.duties};
    const bool by_unit = is_by_unit(people[asked.node].kind);
    each([&](const Obligation& it, Standing standing) {
        const auto months = months_of(it, standing, asked.day);
        if (!months) return;
        if (is_missed_earlier(it, standing, asked.day.year)) {
            ++all.missed;
            if (!asked.earlier) return;
        }
        const OrgId home = duty::home_of(facts, it.bearer, std::min(asked.day.on, it.last), asked.known);
        count(all.scopes[scope_of(it, home, asked.node)], standing);
        if (asked.by == By::month) {
            const Bearers who = bearers_of(people, it.bearer);
            all.who[who].insert(it.bearer);
            const RowAt row{who, static_cast<std::uint32_t>(order.of(it.terms().duty))};
            return all.rows[row][months->last].add(it, standing, months->first);
        }
        const RowAt row{.of = (by_unit ? unit_of(people, home) : home).number()};
        all.rows[row][static_cast<int>(it.terms().area)].add(it, standing, 0);
    });
    return all;
}

Roll roll(const Reader& reader, const Rolling& asked)
{
    return roll(reader.facts(), asked, [&](const duty::Stands& take) {
        const auto bodies = readable(reader, reader.people().scope(asked.node, asked.day.on, asked.known));
        if (bodies.empty()) return;
        if (asked.day.on == asked.known)
            reader.each_standing(bodies, asked.day.on, take);
        else
            duty::judge_all(reader.facts(), bodies, asked.day.on, asked.known, take);
    });
}

std::map<int, Months> bars(const std::map<int, Rolled>& row)
{
    std::map<int, Months> all;
    int free = 0;
    for (const auto& [last, cell] : row) {
        all[last] = {std::max(free, cell.first), last};
        free = last + 1;
    }
    return all;
}

}  // namespace jinze::views
