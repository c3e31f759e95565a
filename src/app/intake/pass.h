// One way through the rows of a sheet: what each asks for is decided at once on a copy of the
// State. A row that is refused after it changed the copy is barred, and the sheet is gone through
// again without it.
#pragma once

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "app/intake/names.h"
#include "app/intake/plan.h"
#include "app/intake/row.h"

namespace jinze::intake {

enum class Outcome : std::uint8_t { added, changed, same };

// In which column of a sheet a refusal stands; for one that is not named, the last.
struct ColumnOf {
    struct Named {
        district::Refusal why;
        std::string_view column;
    };
    std::span<const Named> named;
    std::string_view otherwise;

    std::string_view operator()(const district::Refusal& why) const
    {
        const auto found = std::ranges::find(named, why, &Named::why);
        return found == named.end() ? otherwise : found->column;
    }
};

class Pass {
public:
    using Barred = std::map<sheets::Place, std::pair<std::string, district::Refused>>;  // column key

    Pass(const Columns& columns, const district::State& base, Names names, const Request& asked, Instant now,
         Barred& barred);

    const Columns& columns;
    Names names;
    const Day today;

    const district::State& ahead() const { return ahead_; }
    const registry::Register& people() const { return ahead_.people(); }
    OrgId next_org() const { return OrgId{static_cast<std::uint32_t>(people().organisations().size() + 1)}; }
    // The living one of this full name, else the last that was dissolved. An office (单位) may bear
    // the name of a body: of the two the one that is meant is looked for first.
    enum class Meant : std::uint8_t { body, office, office_only };
    std::optional<OrgId> organisation(std::string_view name, Meant meant = Meant::body) const;
    // All of this name that are offices, or that are not.
    std::vector<OrgId> named(std::string_view name, bool office) const;
    PersonId next_person() const { return PersonId{static_cast<std::uint32_t>(people().people().size() + 1)}; }

    RowReader reader(const sheets::Row& row);
    // Nothing, or why not; then what came before it in the row stays done.
    std::optional<district::Refused> take(district::Command command);
    // Takes all of a row, or rejects it; under which column a refusal stands is up to the sheet.
    bool settle(RowReader& row, std::vector<district::Command> commands, Outcome outcome, const ColumnOf& column_of);
    void settle_rejected() { ++rejected; }
    // A row already settled turned out to be refused: once more without it.
    void bar(sheets::Place row, std::string_view key, const district::Refused& refused);
    void step(std::size_t rows);  // progress

    int added = 0, changed = 0, same = 0, rejected = 0, units = 0;
    bool again = false;
    std::vector<sheets::Problem> problems;
    std::set<sheets::Place> unchanged;  // rows that write nothing
    std::vector<district::Command> commands;
    std::vector<district::Touched> touched;

private:
    void note(const district::Command& command);

    district::State ahead_;
    const Request& asked_;
    Instant now_;
    Barred& barred_;
    std::uint32_t next_row_ = 0x80000000;  // of seals that seal nothing
    std::size_t done_ = 0;
};

using Rows = std::vector<const sheets::Row*>;
void pass_organisations(Pass& pass, const Rows& rows);
void pass_people(Pass& pass, const Rows& rows, const Kept& kept);
void pass_posts(Pass& pass, const Rows& rows);
void pass_records(Pass& pass, const Rows& rows, desk::Directory& directory);

}  // namespace jinze::intake
