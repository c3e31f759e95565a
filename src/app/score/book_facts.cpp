#include <fmt/format.h>

#include <algorithm>

#include "app/score/book_rows.h"
#include "base/dictionary.h"
#include "domain/scheme/names.h"

namespace jinze::score {
namespace {

namespace col = fact_column;
using scheme::Fact;
using scheme::FactName;
using scheme::Item;
using scheme::Per;
using scheme::Shape;

bool names(const FactName& name, const Fact& fact)
{
    return std::tie(name.source, name.by, name.what) == std::tie(fact.name.source, fact.name.by, fact.name.what) &&
           (!name.level || name.level == fact.level);
}

bool is_for(const Item& item, const Fact& fact)
{
    const bool removed = item.until && fact.last && *fact.last >= *item.until;
    return !removed && std::ranges::any_of(item.facts, [&](const FactName& it) { return names(it, fact); });
}

// 事实's column says, of this row, one of these standings.
std::string is_one_of(const std::string& cell, std::initializer_list<duty::Standing> standings)
{
    std::string any;
    for (const duty::Standing it : standings)
        any += fmt::format("{}{}=\"{}\"", any.empty() ? "" : ",", cell, words::words_of(it).zh);
    return "OR(" + any + ")";
}

std::int64_t count_of(const scheme::Rule& rule, const Fact& fact)
{
    switch (rule.per) {
        case Per::person_time: return fact.persons;
        case Per::missing: return std::max(0, fact.required - fact.reached);
        case Per::once:
        case Per::item: return 1;
        case Per::time: break;
    }
    return fact.count;
}

class FactsPage {
public:
    FactsPage(Page& page, const scheme::Scheme& scheme) : page_{page}, scheme_{scheme} {}

    std::uint32_t begin(const Item& item, const std::string& fact, const std::string& label)
    {
        return page_.row({item.id.text(), item.title.zh, fact, label});
    }

    void write(const Item& item, const Fact& fact, const scheme::Line* line)
    {
        const std::uint32_t row = begin(item, fact.name.text(), fact.label);
        const scheme::Level* level = scheme_.level(fact.level);
        if (fact.standing)
            page_.text(row, col::says, words::words_of(*fact.standing).zh);
        else if (level)
            page_.text(row, col::says, level->title.zh);
        if (fact.same && item.same) page_.text(row, col::of_case, fact.same.text());
        const bool measured = is_measured(item);
        write_each(row, item, fact, line, measured);
        write_count(row, item, fact, measured);
        write_flags(row, item, fact, line);
        const double value = line && line->effect == scheme::Effect::counted ? decimal(line->value.whole_text()) : 0;
        const double weighed =
            line && measured && line->effect == scheme::Effect::counted ? decimal(line->count.whole_text()) : value;
        page_.formula(row, col::value,
                      fmt::format("{}*{}*{}", at(col::each, row), at(col::count, row), at(col::counts, row)), weighed);
    }

    void write_each(std::uint32_t row, const Item& item, const Fact& fact, const scheme::Line* line, bool measured)
    {
        const scheme::Rule& rule = item.rule;
        const std::string cell = at(col::says, row);
        if (measured || rule.shape == Shape::refers) return page_.number(row, col::each, measured ? 1 : 0);
        if (rule.shape == Shape::fixed) return page_.number(row, col::each, rule.amount.text());
        if (rule.shape == Shape::times) return page_.number(row, col::each, rule.factor.text());
        if (rule.shape == Shape::standings)
            return page_.formula(row, col::each,
                                 fmt::format("IF({}=\"{}\",{},IF({}=\"{}\",{},0))", cell,
                                             words::words_of(duty::Standing::overdue).zh, rule.overdue.text(), cell,
                                             words::words_of(duty::Standing::done_late).zh, rule.done_late.text()),
                                 line ? decimal(line->each.whole_text()) : 0);
        const auto level = std::ranges::find(rule.levels, fact.level, &scheme::LevelAmount::level);
        page_.number(row, col::each, level == rule.levels.end() ? "0" : level->amount.text());
    }

    void write_count(std::uint32_t row, const Item& item, const Fact& fact, bool measured)
    {
        if (measured && fact.standing)
            return page_.formula(row, col::count,
                                 fmt::format("IF({}=\"{}\",{},0)", at(col::says, row),
                                             words::words_of(duty::Standing::overdue).zh, fact.count),
                                 fact.standing == duty::Standing::overdue ? fact.count : 0);
        if (measured || item.rule.shape == Shape::times) {
            const bool stated = fact.figure || item.rule.shape == Shape::times;
            return page_.number(
                row, col::count,
                stated ? fact.figure.value_or(scheme::Hundredths{}).text() : std::to_string(fact.count));
        }
        page_.number(row, col::count, count_of(item.rule, fact));
    }

    void write_flags(std::uint32_t row, const Item& item, const Fact& fact, const scheme::Line* line)
    {
        using enum duty::Standing;
        const bool proven = fact.exempt && !fact.exempt->proof.empty() &&
                            std::ranges::find(item.except, fact.exempt->ground) != item.except.end();
        const bool left_out = fact.found_itself || (proven && !item.rule.adds);
        if (fact.found_itself) page_.text(row, col::note, "自己查出，不扣不加");
        if (proven && !item.rule.adds)
            page_.text(row, col::note, "有依据免扣：" + scheme::said(fact.exempt->ground).zh);
        const bool waits = line && line->effect == scheme::Effect::not_due;
        const std::string cell = at(col::says, row);
        if (!fact.standing) {
            page_.number(row, col::counts, left_out || fact.name.source == scheme::FactSource::duty ? 0 : 1);
            page_.number(row, col::waits, fact.name.source == scheme::FactSource::duty ? 1 : 0);
            return;
        }
        page_.formula(
            row, col::waits,
            fmt::format("IF({},1,0)", is_one_of(cell, {open, due_soon, not_begun, awaiting_notice, reason_wanted})),
            waits);
        page_.formula(
            row, col::counts,
            fmt::format("IF({},0,IF({}=1,0,{}))", is_one_of(cell, {done_entered_late, answered, waived, not_owed}),
                        at(col::waits, row), left_out ? 0 : 1),
            line && (line->effect == scheme::Effect::counted || line->effect == scheme::Effect::harmless));
    }

    // One case counts once, at its highest: the first of the highest.
    void write_kept(const Item& item, Span span)
    {
        for (std::uint32_t row = span.first; row <= span.last; ++row) {
            const std::string mine = at(col::value, row), of_case = at(col::of_case, row);
            if (!item.same) {
                page_.formula(row, col::kept, mine, 0);
                continue;
            }
            const std::string cases = down(col::of_case, span.first, span.last),
                              all = down(col::value, span.first, span.last);
            page_.formula(
                row, col::kept,
                fmt::format("IF({0}=\"\",{1},IF(AND({1}=SUMPRODUCT(MAX(({2}={0})*({3}))),COUNTIFS({4},{0},{5},{1})=1)"
                            ",{1},0))",
                            of_case, mine, cases, all, down(col::of_case, span.first, row),
                            down(col::value, span.first, row)),
                0);
        }
    }

    void write_votes(const Item& item, const scheme::GroupBallots& group, int weight)
    {
        const scheme::Named* named = scheme::named(scheme::voter_groups(), group.group.text());
        const std::uint32_t row =
            begin(item, item.facts.front().text(), named ? std::string{named->zh} : std::string{"全部"});
        const int votes[] = {group.handed_out, group.good, group.fairly_good, group.ordinary, group.poor};
        for (std::size_t i = 0; i < std::size(votes); ++i) page_.number(row, col::handed_out + i, votes[i]);
        page_.formula(row, col::valid, fmt::format("SUM({}:{})", at(col::good, row), at(col::poor, row)),
                      group.valid());
        page_.number(row, col::weight, weight);
        const std::string valid = at(col::valid, row);
        std::string enough = "1";
        if (item.min_ballots && item.min_ballots->count)
            enough = fmt::format("IF({}>={},1,0)", valid, item.min_ballots->count);
        else if (item.min_ballots)
            enough = fmt::format("IF({}*{}>={}*{},1,0)", valid, item.min_ballots->below, at(col::handed_out, row),
                                 item.min_ballots->above);
        page_.formula(row, col::enough, fmt::format("IF({}=0,0,{})", valid, enough), 0);
        page_.formula(row, col::favour, fmt::format("IF({}=0,0,({})/{})", valid, favour(item, row), valid), 0);
    }

    static std::string favour(const Item& item, std::uint32_t row)
    {
        if (item.rule.shape != Shape::levels)
            return item.facts.front().what.text() == "good" ? at(col::good, row)
                                                            : at(col::good, row) + "+" + at(col::fairly_good, row);
        std::string sum = "0";
        for (const scheme::LevelAmount& it : item.rule.levels) {
            const std::string& level = it.level.text();
            const std::size_t column = level == "good"          ? col::good
                                       : level == "fairly-good" ? col::fairly_good
                                       : level == "ordinary"    ? col::ordinary
                                                                : col::poor;
            sum += fmt::format("+{}*{}", at(column, row), it.amount.text());
        }
        return sum;
    }

    // What `when` asks: how much of it there is.
    void write_when(const Item& item, const Fact& fact)
    {
        const std::uint32_t row = begin(item, fact.name.text(), fact.label);
        page_.text(row, col::note, "适用条件，不计分");
        if (!fact.standing)
            return page_.number(row, col::count, fact.figure ? fact.figure->text() : std::to_string(fact.count));
        page_.text(row, col::says, words::words_of(*fact.standing).zh);
        page_.formula(row, col::count,
                      fmt::format("IF({}=\"{}\",0,{})", at(col::says, row),
                                  words::words_of(duty::Standing::not_owed).zh, fact.count),
                      fact.standing == duty::Standing::not_owed ? 0 : fact.count);
    }

private:
    Page& page_;
    const scheme::Scheme& scheme_;
};

const scheme::Line* line_of(const scheme::Node& node, const Fact& fact)
{
    for (const scheme::Line& line : node.lines)
        if (line.fact == fact.name.text() && line.label == fact.label) return &line;
    return nullptr;
}

const scheme::Node* item_node(const scheme::Node& node, const std::string& id)
{
    if (node.kind == scheme::NodeKind::item && node.id == id) return &node;
    for (const scheme::Node& below : node.below)
        if (const auto* found = item_node(below, id)) return found;
    return nullptr;
}

void write_ballots(FactsPage& page, const Item& item, const scheme::Facts& facts)
{
    if (item.voters.empty()) {
        scheme::GroupBallots all;
        for (const scheme::GroupBallots& it : facts.ballots) {
            all.handed_out += it.handed_out;
            all.good += it.good;
            all.fairly_good += it.fairly_good;
            all.ordinary += it.ordinary;
            all.poor += it.poor;
        }
        return page.write_votes(item, all, 100);
    }
    for (const scheme::Voters& voters : item.voters) {
        const auto found = std::ranges::find(facts.ballots, voters.group, &scheme::GroupBallots::group);
        page.write_votes(item, found == facts.ballots.end() ? scheme::GroupBallots{.group = voters.group} : *found,
                         voters.weight);
    }
}

}  // namespace

bool is_measured(const Item& item)
{
    return item.rule.shape == Shape::steps || item.rule.shape == Shape::share || item.rule.at_least.has_value();
}

std::map<std::string, ItemRows> write_facts(Page& page, const scheme::Scheme& scheme, const scheme::Facts& facts,
                                            const scheme::Score& score)
{
    page.row(
        {"行",     "事项",       "事实",   "窗口或文件",  "判定或档次", "每次", "次数或数", "同案", "计入（1计0不计）",
         "小计",   "同案取最高", "未到期", "说明",        "发出",       "好",   "较好",     "一般", "差",
         "有效票", "权重",       "够数",   "比率或平均扣"});
    page.heading(1);
    FactsPage rows{page, scheme};
    std::map<std::string, ItemRows> places;
    for (const Item& item : scheme.items) {
        ItemRows& place = places[item.id.text()];
        const auto span = [&](Span& into, auto&& write) {
            const std::uint32_t first = page.next();
            write();
            if (page.next() > first) into = {first, page.next() - 1};
        };
        const scheme::Node& node = *item_node(score.tree, item.id.text());
        if (node.state == scheme::NodeState::absent) continue;
        if (item.kind() == scheme::FactSource::ballot) {
            span(place.ballots, [&] { write_ballots(rows, item, facts); });
        } else if (item.kind() == scheme::FactSource::judged) {
            span(place.facts, [&] {
                for (const scheme::JudgedLine& it : facts.judged) {
                    if (it.item != item.id) continue;
                    const std::uint32_t row = rows.begin(item, "judged", item.id.text());
                    page.text(row, col::says, "考核组判断");
                    page.number(row, col::each, it.amount.text());
                    page.number(row, col::count, 1);
                    page.number(row, col::counts, 1);
                    page.number(row, col::waits, 0);
                    page.formula(row, col::value,
                                 fmt::format("{}*{}*{}", at(col::each, row), at(col::count, row), at(col::counts, row)),
                                 decimal(it.amount.text()));
                    page.text(row, col::note, it.reason);
                }
            });
        } else {
            span(place.facts, [&] {
                for (const Fact& fact : facts.facts)
                    if (is_for(item, fact)) rows.write(item, fact, line_of(node, fact));
            });
        }
        if (place.facts) rows.write_kept(item, place.facts);
        if (!item.when) continue;
        span(place.when, [&] {
            for (const Fact& fact : facts.facts)
                if (names(item.when->fact, fact)) rows.write_when(item, fact);
        });
    }
    return places;
}

}  // namespace jinze::score
