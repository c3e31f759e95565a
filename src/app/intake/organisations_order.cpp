// Sorts the organisations sheet: a parent may stand below its children.
#include <fmt/format.h>

#include "app/intake/organisations.h"
#include "base/spelling.h"
#include "base/text.h"

namespace jinze::intake {
namespace {

class Ordering {
public:
    Ordering(Pass& pass, std::vector<OrgRow>& rows) : pass_{pass}, rows_{rows}, seen_(rows.size())
    {
        for (std::size_t i = 0; i < rows.size(); ++i)  // of several with one name the existing one is meant
            if (const auto [it, is_first] = by_name_.emplace(row_key(rows[i]), i);
                !is_first && (rows[it->second].dissolved || rows[it->second].rejected) && !rows[i].dissolved)
                it->second = i;
    }

    // Depth first, with an explicit stack: a sheet with a million rows in one chain must not overflow the call stack.
    void from(std::size_t start)
    {
        std::vector<std::size_t> path{start};
        while (!path.empty()) {
            const std::size_t here = path.back();
            if (seen_[here] == 0) seen_[here] = 1;
            const auto next = rows_[here].rejected ? std::nullopt : unseen_parent(here, path);
            if (next) {
                path.push_back(*next);
                continue;
            }
            path.pop_back();
            if (seen_[here] == 2) continue;
            seen_[here] = 2;
            if (!rows_[here].rejected) judge_parents(here);
            if (!rows_[here].rejected) order_.push_back(here);
        }
    }

    std::vector<std::size_t> order() && { return std::move(order_); }

private:
    std::optional<std::size_t> row_of(std::string_view name, bool office = false) const
    {
        const auto found = name.empty() ? by_name_.end() : by_name_.find(key_of_name(name) + (office ? "\n" : ""));
        return found == by_name_.end() ? std::nullopt : std::optional{found->second};
    }

    std::optional<std::size_t> unseen_parent(std::size_t here, const std::vector<std::size_t>& path)
    {
        const OrgRow& row = rows_[here];
        for (const auto& [key, name] : {std::pair{"leads", &row.leads}, {"guides", &row.guides}, {"unit", &row.unit}}) {
            const auto parent = row_of(*name, name == &row.unit);
            if (!parent || *parent == here || seen_[*parent] == 2) continue;
            if (seen_[*parent] == 0) return parent;
            reject_circle(*parent, path, key);
            return {};
        }
        return {};
    }

    void reject_circle(std::size_t first, const std::vector<std::size_t>& path, std::string_view key)
    {
        const auto from = std::find(path.begin(), path.end(), first);
        std::string list, places;
        for (auto it = from; it != path.end() && it - from < 8; ++it) {
            list += (list.empty() ? "" : "、") + place_of(*it);
            places += (places.empty() ? "" : ", ") + pass_.columns.reading.english(rows_[*it].row->place());
        }
        for (auto it = from; it != path.end(); ++it)
            reject(pass_, rows_[*it], key, "org.circle", fmt::format("上下级关系形成循环：{}。", list),
                   fmt::format("The parents of these rows form a cycle: {}.", places));
    }

    std::string place_of(std::size_t row) const { return pass_.columns.reading.chinese(rows_[row].row->place()); }

    void judge_parents(std::size_t here)
    {
        OrgRow& row = rows_[here];
        for (const auto& [key, name] : {std::pair{"leads", &row.leads}, {"guides", &row.guides}}) {
            if (name->empty()) continue;
            const auto parent = row_of(*name);
            if (parent && rows_[*parent].rejected && !pass_.names.knows(*name))
                reject(pass_, row, key, "org.parent_rejected",
                       fmt::format("其上级在{}，该行未被接收。", place_of(*parent)),
                       fmt::format("Its parent is in {}, which was rejected.",
                                   pass_.columns.reading.english(rows_[*parent].row->place())));
            else if (!parent && !pass_.names.knows(*name))
                reject(pass_, row, key, "org.parent_unknown",
                       fmt::format("“{}”不在本表中，也不在系统中，请填写全称。", excerpt(*name, 40)),
                       fmt::format("\"{}\" is neither in this sheet nor in the system; write its full name.",
                                   excerpt(*name, 40)));
        }
    }

    Pass& pass_;
    std::vector<OrgRow>& rows_;
    std::vector<int> seen_;  // 0 not yet, 1 on the path, 2 done
    std::unordered_map<std::string, std::size_t> by_name_;
    std::vector<std::size_t> order_;
};

}  // namespace

std::vector<std::size_t> parents_first(Pass& pass, std::vector<OrgRow>& rows)
{
    Ordering ordering{pass, rows};
    for (std::size_t i = 0; i < rows.size(); ++i) ordering.from(i);
    return std::move(ordering).order();
}

}  // namespace jinze::intake
