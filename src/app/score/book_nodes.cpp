#include <fmt/format.h>

#include <algorithm>

#include "app/score/book_rows.h"

namespace jinze::score {
namespace {

namespace c = node_column;
namespace f = fact_column;
using scheme::Exact;
using scheme::Item;
using scheme::Node;
using scheme::NodeKind;
using scheme::NodeState;
using scheme::Shape;

double decimal_of(const std::optional<Exact>& number) { return number ? decimal(number->whole_text()) : 0; }

std::string summed(const std::vector<std::uint32_t>& rows, std::size_t column)
{
    std::string sum;
    for (const std::uint32_t row : rows) sum += (sum.empty() ? "" : "+") + at(column, row);
    return sum.empty() ? "0" : sum;
}

class NodesPage {
public:
    NodesPage(Page& page, const scheme::Scheme& scheme, const std::map<std::string, ItemRows>& rows)
        : page_{page}, scheme_{scheme}, rows_{rows}
    {
    }

    // Rows are appended in the order of the tree; gives the node's own.
    std::uint32_t write(const Node& node)
    {
        const char* kind = node.kind == NodeKind::item ? "行" : node.kind == NodeKind::part ? "部分" : "办法";
        const std::uint32_t row = page_.row({node.id, node.title.zh, kind});
        std::vector<std::uint32_t> below;
        for (const Node& it : node.below) below.push_back(write(it));
        if (node.kind == NodeKind::item)
            write_item(row, node,
                       *std::ranges::find(scheme_.items, node.id, [](const Item& it) { return it.id.text(); }));
        else
            write_part(row, node, below);
        return row;
    }

private:
    void write_item(std::uint32_t row, const Node& node, const Item& item)
    {
        const ItemRows& rows = rows_.at(node.id);
        const bool has_full = item.full && !item.rule.adds;
        page_.formula(row, c::state, counts(node, item, rows), node.state == NodeState::counted);
        if (node.state == NodeState::absent) {
            page_.number(row, c::absent, has_full ? item.full->text() : "0");
        } else if (has_full) {
            page_.number(row, c::full, item.full->text());
            page_.formula(row, c::applicable, at(c::full, row) + "*" + at(c::state, row), decimal_of(node.applicable));
        }
        const std::string measured = measure(item, rows);
        if (!measured.empty()) page_.formula(row, c::measured, measured, decimal_of(node.measured));
        page_.formula(row, c::taken, fmt::format("IF({}=0,0,{})", at(c::state, row), taken(row, item, rows)),
                      decimal_of(node.taken));
        if (item.rule.adds) return write_added(row, node, item.up_to);
        std::optional<scheme::Hundredths> most = has_full ? item.full : std::nullopt;
        if (item.up_to && (!most || *item.up_to < *most)) most = item.up_to;
        if (most) page_.number(row, c::lost_most, most->text());
        page_.formula(row, c::lost, capped(row, c::taken, c::lost_most, most.has_value()), decimal_of(node.lost));
        if (has_full && node.state != NodeState::absent) write_value(row, node);
    }

    static std::string capped(std::uint32_t row, std::size_t column, std::size_t most, bool has_most)
    {
        return has_most ? fmt::format("MIN({},{})", at(column, row), at(most, row)) : at(column, row);
    }

    void write_added(std::uint32_t row, const Node& node, std::optional<scheme::Hundredths> most)
    {
        if (most) page_.number(row, c::added_most, most->text());
        page_.formula(row, c::added, capped(row, c::taken, c::added_most, most.has_value()), decimal_of(node.added));
    }

    void write_value(std::uint32_t row, const Node& node)
    {
        page_.formula(row, c::value,
                      fmt::format("IF({}=0,0,{}-{})", at(c::state, row), at(c::applicable, row), at(c::lost, row)),
                      decimal_of(node.value));
    }

    // 1: the line counts; 0: it is left out, which is not zero.
    static std::string counts(const Node& node, const Item& item, const ItemRows& rows)
    {
        if (node.state == NodeState::absent) return "0";
        std::string counted = "1";
        const auto source = item.kind();
        const bool stands = source == scheme::FactSource::duty || source == scheme::FactSource::matter;
        if (source == scheme::FactSource::ballot) {
            counted = rows.ballots ? fmt::format("IF(SUMPRODUCT({},{})=0,0,1)", rows.ballots.column(f::weight),
                                                 rows.ballots.column(f::enough))
                                   : "0";
        } else if (source == scheme::FactSource::judged) {
            counted = rows.facts ? "1" : "0";
        } else {
            if (rows.facts)
                counted = fmt::format("IF(SUM({})={},0,1)", rows.facts.column(f::waits),
                                      rows.facts.last - rows.facts.first + 1);
            if (is_measured(item) && !stands && !item.rule.adds)
                counted = rows.facts ? fmt::format("IF(SUM({})=0,0,1)", rows.facts.column(f::counts)) : "0";
        }
        if (!item.when) return counted;
        const auto asked = item.when->fact.source;
        const bool known = asked == scheme::FactSource::duty || asked == scheme::FactSource::matter;
        if (!rows.when && !known) return "0";
        const std::string amount = rows.when ? "SUM(" + rows.when.column(f::count) + ")" : "0";
        const scheme::Step& edge = item.when->edge;
        return fmt::format("IF({}{}{},{},0)", amount, edge.below ? "<" : ">=", edge.edge.text(), counted);
    }

    static std::string measure(const Item& item, const ItemRows& rows)
    {
        if (item.kind() == scheme::FactSource::ballot) {
            if (!rows.ballots) return {};
            const std::string weight = rows.ballots.column(f::weight), enough = rows.ballots.column(f::enough);
            const std::string share = fmt::format("SUMPRODUCT({},{},{})/SUMPRODUCT({},{})", weight, enough,
                                                  rows.ballots.column(f::favour), weight, enough);
            return fmt::format("IF(SUMPRODUCT({},{})=0,0,{}{})", weight, enough, share,
                               item.rule.shape == Shape::levels ? "" : "*100");
        }
        if (!is_measured(item)) return {};
        if (!rows.facts) return "0";
        const std::string sum = "SUM(" + rows.facts.column(f::value) + ")";
        if (item.rule.shape != Shape::share) return sum;
        const std::string counted = "SUM(" + rows.facts.column(f::counts) + ")";
        return fmt::format("IF({0}=0,0,MIN(100,{1}/{0}))", counted, sum);
    }

    static std::string taken(std::uint32_t row, const Item& item, const ItemRows& rows)
    {
        const scheme::Rule& rule = item.rule;
        const std::string measured = at(c::measured, row);
        const bool ballot = item.kind() == scheme::FactSource::ballot;
        if (rule.shape == Shape::refers) return "0";
        if (ballot && rule.shape == Shape::levels) return measured;
        if (rule.shape == Shape::share) return fmt::format("{}*(1-{}/100)", at(c::full, row), measured);
        if (rule.shape == Shape::steps) {
            std::string sum;
            for (const scheme::Step& it : rule.steps)
                sum += fmt::format("{}IF({}{}{},{},0)", sum.empty() ? "" : "+", measured,
                                   it.below ? "<" : ">=", it.edge.text(), it.amount.text());
            return sum.empty() ? "0" : sum;
        }
        if (rule.at_least) return fmt::format("{}*MAX(0,{}-{})", rule.amount.text(), rule.at_least->text(), measured);
        if (!rows.facts) return "0";
        return fmt::format("{}({})", rule.per == scheme::Per::once ? "MAX" : "SUM",
                           rows.facts.column(rule.per == scheme::Per::once ? f::value : f::kept));
    }

    struct Stated {
        std::optional<scheme::Hundredths> full, up_to;
    };
    Stated stated(const Node& node) const
    {
        if (node.kind == NodeKind::scheme) return {scheme_.full, scheme_.up_to};
        const auto part = std::ranges::find(scheme_.parts, node.id, [](const auto& it) { return it.id.text(); });
        return {part->full, part->up_to};
    }

    void write_part(std::uint32_t row, const Node& node, const std::vector<std::uint32_t>& below)
    {
        std::vector<std::uint32_t> taking, applying;
        for (std::size_t i = 0; i < below.size(); ++i) {
            if (node.below[i].takes_nothing) continue;
            taking.push_back(below[i]);
            if (node.below[i].state != NodeState::absent) applying.push_back(below[i]);
        }
        const Stated stated = this->stated(node);
        const bool absent = node.state == NodeState::absent;
        page_.formula(row, c::state,
                      absent           ? "0"
                      : taking.empty() ? "1"
                                       : fmt::format("IF({}>0,1,0)", summed(taking, c::state)),
                      node.state == NodeState::counted);
        if (absent && stated.full)
            page_.number(row, c::absent, stated.full->text());
        else
            page_.formula(row, c::absent, summed(below, c::absent), decimal(node.absent.whole_text()));
        page_.formula(row, c::taken, summed(below, c::lost), decimal_of(node.taken));
        if (node.full) {
            page_.formula(row, c::full,
                          stated.full ? fmt::format("MAX(0,{}-{})", stated.full->text(), at(c::absent, row))
                                      : summed(applying, c::full),
                          decimal_of(node.full));
            page_.formula(row, c::applicable,
                          fmt::format("IF({}=0,0,MAX(0,{}-({}-({}))))", at(c::state, row), at(c::full, row),
                                      summed(applying, c::full), summed(applying, c::applicable)),
                          decimal_of(node.applicable));
            page_.formula(row, c::lost_most, at(c::applicable, row), decimal_of(node.lost_most));
        } else if (stated.up_to && !absent) {
            page_.number(row, c::lost_most, stated.up_to->text());
        }
        page_.formula(row, c::lost, capped(row, c::taken, c::lost_most, node.full || (stated.up_to && !absent)),
                      decimal_of(node.lost));
        if (stated.up_to) page_.number(row, c::added_most, stated.up_to->text());
        const std::string added = summed(below, c::added);
        page_.formula(row, c::added, stated.up_to ? fmt::format("MIN({},{})", added, at(c::added_most, row)) : added,
                      decimal_of(node.added));
        if (node.full)
            page_.formula(row, c::value, at(c::applicable, row) + "-" + at(c::lost, row), decimal_of(node.value));
    }

    Page& page_;
    const scheme::Scheme& scheme_;
    const std::map<std::string, ItemRows>& rows_;
};

}  // namespace

void write_nodes(Page& page, const scheme::Scheme& scheme, const scheme::Score& score,
                 const std::map<std::string, ItemRows>& rows)
{
    page.row({"编号", "名称", "类别", "计（1计0不计）", "满分", "适用", "实际数", "封顶前", "最多扣", "扣分", "最多加",
              "加分", "得分", "没有来源的满分"});
    page.heading(1);
    NodesPage{page, scheme, rows}.write(score.tree);
}

}  // namespace jinze::score
