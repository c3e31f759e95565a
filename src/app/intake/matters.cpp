// Matters of a list kept before (督办台账, 问题清单): open ones with their first due day, closed ones as history. A
// matter that is there already is left as it is: it is driven by acts, not by sheets.
#include <fmt/format.h>

#include "app/intake/matter_row.h"
#include "base/spelling.h"
#include "domain/district/refusals.h"
#include "domain/matter_rules/refusals.h"

namespace jinze::intake {
namespace {

namespace refusals = district::refusals;

// The sheet's column for a refusal; the last one if none is named.
constexpr ColumnOf::Named columns_of_matters[] = {
    {refusals::setter_unfit, "setter"},         {refusals::joint_doubled, "joint"},
    {refusals::joint_too_many, "joint"},        {refusals::due_before_handed_over, "due"},
    {refusals::day_too_far_ahead, "due"},       {refusals::done_before_handed_over, "done"},
    {refusals::result_of_open, "done"},         {refusals::day_in_the_future, "handed_over"},
    {refusals::day_implausible, "handed_over"}, {refusals::post_not_of_lead, "responsible"}};

bool says_ditto(std::string_view cell)
{
    const std::string word = key_of_name(cell);
    return word == "同上" || word == "同前" || word == "〃" || word == "″";
}

// A row whose 同上 is what stands above it. Where nothing does, the word stays, and the row is rejected.
sheets::Row with_ditto(const sheets::Row& row, const sheets::Row& above, const Columns& columns)
{
    sheets::Row filled = row;
    if (above.sheet != row.sheet) return filled;
    for (const sheets::Match::Heading& it : columns.match.matched)
        if (it.column < filled.cells.size() && says_ditto(filled.cells[it.column].text) && !above.at(it.column).blank())
            filled.cells[it.column] = above.at(it.column);
    return filled;
}

void reject_ditto(RowReader& reader)
{
    for (const sheets::Match::Heading& it : reader.columns.match.matched)
        if (says_ditto(reader.cell(it.column).text))
            reader.reject(it.key, "ditto.nothing_above", "写着“同上”，而上一行没有内容：请填写实际内容。",
                          "It says \"ditto\", and nothing stands above: write the actual words.");
}

using Key = std::tuple<OrgId, OrgId, std::string>;  // setter, lead, title

class Ledger {
public:
    Ledger(Pass& pass, desk::Directory& directory) : pass_{pass}
    {
        const Day today = pass.today;
        const auto& working = pass.ahead().duties().working_days(today);
        for (const matter::Matter& it : pass.ahead().of<matter::Matters>().all()) {
            const matter::Life life = matter::life_of(it, working, today);
            if (life.phase == matter::Phase::withdrawn) continue;
            known_[key_of(it.opened.setter, life.lead, directory.text(it.opened.title))].push_back(life);
        }
    }

    void settle(const sheets::Row& row)
    {
        RowReader reader = pass_.reader(row);
        std::vector<district::Command> commands;
        Outcome outcome = Outcome::added;
        reject_ditto(reader);
        if (auto read = read_matter(pass_, reader)) {
            const Key key = key_of(read->command.setter, read->command.lead, read->command.title.text);
            if (const auto life = take(key, *read)) {
                brought_.insert({key, read->command.handed_over});
                compare(*life, read->command, reader);
                outcome = Outcome::same;
            } else if (!brought_.insert({key, read->command.handed_over}).second) {
                reader.reject("title", "matter.twice", "同一立项单位、牵头单位和交办日期的事项已有一行，请只留一行。",
                              "A matter of the same setter, lead, title and day stands above; keep one row.");
            } else {
                commands.emplace_back(std::move(read->command));
            }
        }
        pass_.settle(reader, std::move(commands), outcome, ColumnOf{columns_of_matters, "lead"});
    }

private:
    static Key key_of(OrgId setter, OrgId lead, const std::string& title) { return {setter, lead, key_of_name(title)}; }

    // The one in the district that the row means: of the same day, if the row says it. Each is meant once.
    std::optional<matter::Life> take(const Key& key, const MatterRow& row)
    {
        auto& lives = known_[key];
        const auto same = std::ranges::find_if(lives, [&](const matter::Life& it) {
            return !row.is_handed_over_said || it.handed_over == row.command.handed_over;
        });
        if (same == lives.end()) return {};
        const matter::Life found = *same;
        lives.erase(same);
        return found;
    }

    static void compare(const matter::Life& life, const district::BringMatter& row, RowReader& reader)
    {
        if (const Day due = row.due.value_or(never); due != life.first_due && due != life.due)
            reader.warn("due", "matter.due_differs", "系统中的期限与此不同，未作变动：如需变更请在事项页面办理。",
                        "The system has another due day, left unchanged: change it on the matter's page.");
        if (row.done && life.is_open())
            reader.warn("done", "matter.still_open", "系统中尚未办结，未作变动：请在事项页面报结果并审核。",
                        "In the system it is open, left unchanged: report its result on the matter's page.");
    }

    Pass& pass_;
    std::map<Key, std::vector<matter::Life>> known_;
    std::set<std::pair<Key, Day>> brought_;
};

}  // namespace

void pass_matters(Pass& pass, const Rows& rows, desk::Directory& directory)
{
    Ledger ledger{pass, directory};
    sheets::Row above;
    for (const sheets::Row* row : rows) {
        sheets::Row filled = with_ditto(*row, above, pass.columns);
        ledger.settle(filled);
        above = std::move(filled);
        pass.step(rows.size());
    }
}

}  // namespace jinze::intake
