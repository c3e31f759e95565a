// Matters in the columns of their sheet: those that were handed over, with their first due day, and closed ones with
// the result that was accepted.
#include "app/intake/exporting.h"
#include "app/words/goals.h"
#include "app/words/words.h"
#include "domain/catalogue/load.h"

namespace jinze::intake {
namespace {

// The result that closed it: of the last report, or as the list had it.
std::string result_of(const Exporting& from, const matter::Matter& it)
{
    std::optional<Sealed> words = it.opened.result;
    for (const matter::Taken& taken : it.taken)
        if (taken.step.act == matter::MatterAct::report) words = taken.step.words;
    return words ? from.directory.text(*words) : std::string{};
}

Cells cells_of(const Exporting& from, const matter::Matter& it, const matter::Life& life)
{
    Cells cells{{"title", text_cell(from.directory.text(it.opened.title))},
                {"wanted", text_cell(from.directory.text(it.opened.wanted))},
                {"basis", text_cell(from.directory.text(it.opened.basis))},
                {"source", text_cell(words::words_of(it.opened.source).zh)},
                {"subject", text_cell(words::words_of(it.opened.subject).zh)},
                {"setter", text_cell(from.name(it.opened.setter))},
                {"lead", text_cell(from.name(life.lead))},
                {"handed_over", day_cell(life.handed_over)},
                {"state", text_cell(life.is_open() ? "在办" : "已办结")}};
    std::string joint;
    for (const OrgId org : it.opened.joint)
        if (org != life.lead) joint += (joint.empty() ? "" : "、") + from.name(org);
    if (!joint.empty()) cells["joint"] = text_cell(joint);
    if (life.first_due != never) cells["due"] = day_cell(life.first_due);
    if (it.opened.priority == matter::Priority::number_one) cells["priority"] = text_cell("一号工程");
    if (it.opened.goals) cells["goals"] = text_cell(words::goals_written(*it.opened.goals, catalogue::built_in()));
    if (life.is_open()) return cells;
    cells["done"] = day_cell(life.reported == never ? life.ended : life.reported);
    if (std::string result = result_of(from, it); !result.empty()) cells["result"] = text_cell(std::move(result));
    return cells;
}

}  // namespace

std::vector<Cells> rows_of_matters(const Exporting& from)
{
    const auto& working = from.state.duties().working_days(from.today);
    std::vector<Cells> rows;
    for (const matter::Matter& it : from.state.of<matter::Matters>().all()) {
        const matter::Life life = matter::life_of(it, working, from.today);
        if (life.handed_over == never || life.phase == matter::Phase::withdrawn) continue;
        rows.push_back(cells_of(from, it, life));
    }
    return rows;
}

}  // namespace jinze::intake
