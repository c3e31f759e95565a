#include "domain/catalogue/run_test.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/catalogue/stage_test.h"
#include "domain/catalogue/words.h"
#include "domain/duty/evaluate.h"

namespace jinze::catalogue {
namespace {

using duty::Obligation;

std::unexpected<Bilingual> sorry(std::string zh, std::string en)
{
    return std::unexpected{Bilingual{std::move(zh), std::move(en)}};
}

std::string word_of_standing(duty::Standing standing)
{
    return std::string{standing_words()[static_cast<std::size_t>(standing) + 1]};  // the first is "standing"
}

// A duty without a deadline, judged as one window that lasts as long as the duty is in force.
Obligation whole_life(const Stage& stage, const duty::DutyVersion& version)
{
    Obligation obligation{
        .version = &version, .bearer = stage.bearer(), .window = "all", .begin = version.terms.from, .last = never};
    if (stage.occasion_record()) {
        obligation.occasion_record = stage.occasion_record();
        obligation.occasion_item = 0;
    }
    return obligation;
}

std::expected<void, Bilingual> run_standing(const Stage& stage, const Example& example)
{
    const duty::Facts facts = stage.facts();
    const duty::DutyVersion& version = facts.duties.versions().front();
    int counts = 0;
    for (const record::Record& each : facts.records.all()) {
        const record::Version* now = each.known(example.known);
        const bool is_there = now && now->content.performed <= example.on;
        if (!is_there || each.id == stage.occasion_record() || version.terms.evidence.empty()) continue;
        counts += duty::match(facts, whole_life(stage, version), each, example.known).counts();
    }
    const int wanted = example.counts.value_or(static_cast<int>(example.records.size()));
    if (counts == wanted) return {};
    return sorry(fmt::format("例子说 {} 条记录算数，实际 {} 条", wanted, counts),
                 fmt::format("the example says that {} records count, and {} do", wanted, counts));
}

// The obligation of the example's bearer and window; the earliest if no window is named.
std::optional<Obligation> asked(const Stage& stage, const Example& example)
{
    const duty::Facts facts = stage.facts();
    auto all = duty::obligations(facts, facts.duties.versions().front(), {}, example.on, example.known);
    std::erase_if(all, [&](const Obligation& each) {
        return each.bearer != stage.bearer() || (!example.window.empty() && each.window != example.window);
    });
    const auto first = std::ranges::min_element(all, {}, &Obligation::begin);
    return first == all.end() ? std::nullopt : std::optional{*first};
}

std::expected<void, Bilingual> run_clocked(Stage& stage, const Example& example)
{
    const auto obligation = asked(stage, example);
    if (!obligation) return sorry("没有这个时段的责任", "nothing is owed for that window");
    stage.decide(obligation->id());
    const auto judgement = duty::evaluate(stage.facts(), *obligation, example.on, example.known);
    const std::string standing = word_of_standing(judgement.standing);
    if (standing != example.standing)
        return sorry(fmt::format("例子说 {}，实际 {}", example.standing, standing),
                     fmt::format("the example says {}, and it is {}", example.standing, standing));
    const int counts = static_cast<int>(judgement.counted.size());
    if (example.counts && *example.counts != counts)
        return sorry(fmt::format("例子说 {} 条记录算数，实际 {} 条", *example.counts, counts),
                     fmt::format("the example says that {} records count, and {} do", *example.counts, counts));
    return {};
}

}  // namespace

std::expected<void, Bilingual> run(const Entry& entry, const Example& example, const Catalogue& catalogue,
                                   const Notices& notices)
{
    duty::Terms terms = entry.terms;
    if (example.as_proposed && entry.proposed) terms.owed = *entry.proposed;
    Stage stage{example, terms, catalogue, notices};
    stage.enter_occasion();
    std::vector<const ExampleRecord*> order;
    for (const ExampleRecord& each : example.records) order.push_back(&each);
    std::ranges::stable_sort(order, {}, &ExampleRecord::entered);
    for (const ExampleRecord* each : order)
        if (auto wrong = stage.enter(*each)) return std::unexpected{*std::move(wrong)};
    return terms.is_standing() ? run_standing(stage, example) : run_clocked(stage, example);
}

Problems run_all(std::span<const Entry> duties, const Catalogue& catalogue, const Notices& notices)
{
    Problems problems;
    for (const Entry& entry : duties)
        for (const Example& example : entry.examples)
            if (const auto ran = run(entry, example, catalogue, notices); !ran)
                problems.push_back(
                    {entry.file,
                     example.at,
                     ran.error(),
                     {"请修改例子或职责，使两者一致", "change the example or the duty until they agree"}});
    return problems;
}

}  // namespace jinze::catalogue
