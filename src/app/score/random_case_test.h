// A score of a shipped scheme on random facts: what its file would hold, without leaves.
#pragma once

#include <random>

#include "app/score/score_case_test.h"
#include "domain/scheme/load.h"

namespace jinze::score::test {

inline constexpr std::size_t fact_column_label = 3;

class Drawn {
public:
    explicit Drawn(unsigned seed) : random_{seed} {}

    int between(int low, int high) { return low + static_cast<int>(random_() % static_cast<unsigned>(high - low + 1)); }
    bool one_in(int n) { return between(1, n) == 1; }

    Fact fact(const scheme::Item& item, const scheme::FactName& name, const std::string& label)
    {
        Fact it{.name = name, .label = label};
        it.name.level = {};
        it.level = name.level;
        const bool stands = name.source == scheme::FactSource::duty || name.source == scheme::FactSource::matter;
        if (stands) it.standing = static_cast<d::Standing>(between(0, d::standings - 1));
        if (!name.level && !item.rule.levels.empty())
            it.level =
                item.rule.levels[static_cast<std::size_t>(between(0, static_cast<int>(item.rule.levels.size()) - 1))]
                    .level;
        it.count = between(1, 3);
        it.persons = between(0, 4);
        it.required = between(0, 4);
        it.reached = between(0, 4);
        const bool measures = item.rule.shape == scheme::Shape::steps || item.rule.shape == scheme::Shape::share ||
                              item.rule.shape == scheme::Shape::times || item.rule.at_least;
        if (!stands && measures) it.figure = Hundredths::of(between(0, 10'000));
        if (one_in(3)) it.same = Code{"case-" + std::to_string(between(1, 2))};
        it.found_itself = one_in(8);
        if (!item.except.empty() && one_in(3))
            it.exempt = scheme::Exemption{item.except.front(), one_in(2) ? "r7" : ""};
        it.evidence = {"r1"};
        return it;
    }

private:
    std::mt19937 random_;
};

inline ScoreFile random_file(const std::string& name, const std::string& text, unsigned seed)
{
    Drawn drawn{seed};
    const auto loaded = scheme::load({name, text}, catalogue::built_in());
    REQUIRE(loaded.has_value());
    ScoreCase it;
    it.body = {"o5", "第一党支部", registry::OrgKind::branch};
    it.scheme = {loaded->scheme.id, name, {}, 0, text};
    it.facts.known = day_at(2026, 2, 9);
    std::size_t number = 0;
    const auto add = [&](const scheme::Item& item, const scheme::FactName& fact) {
        it.facts.facts.push_back({drawn.fact(item, fact, "f" + std::to_string(++number)), {}, {}});
    };
    for (const scheme::Item& item : loaded->scheme.items) {
        if (item.kind() == scheme::FactSource::judged) {
            const auto most = static_cast<int>(item.up_to->count());
            if (!drawn.one_in(5))
                it.facts.judged.push_back({{item.id, Hundredths::of(drawn.between(0, most)), "理由", {}}, {}});
            continue;
        }
        if (item.when && !drawn.one_in(3)) add(item, item.when->fact);
        if (item.kind() == scheme::FactSource::ballot) continue;
        for (const scheme::FactName& fact : item.facts)
            for (int i = drawn.between(0, 3); i > 0; --i) add(item, fact);
    }
    for (const scheme::Named& group : scheme::voter_groups())
        if (!drawn.one_in(4))
            it.facts.ballots.push_back({{Code{group.word},
                                         40,
                                         drawn.between(0, 20),
                                         drawn.between(0, 9),
                                         drawn.between(0, 6),
                                         drawn.between(0, 4),
                                         {}},
                                        {}});
    if (drawn.one_in(6)) it.facts.unused.insert(scheme::FactSource::ballot);
    const auto file = file_of(it, program);
    REQUIRE(file.has_value());
    return *file;
}

}  // namespace jinze::score::test
