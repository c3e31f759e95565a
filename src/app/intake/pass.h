// One pass over the rows of a sheet. The commands of each row are decided at once on a copy of the State. A row that is
// refused after it changed the copy is barred, and the pass is repeated without it.
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

// The sheet's column for a refusal; the last one if none is named.
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
    PersonId actor() const { return asked_.actor; }
    OrgId next_org() const { return OrgId{static_cast<std::uint32_t>(people().organisations().size() + 1)}; }
    // The existing one with this full name, else the last dissolved. An office (单位) may have the name of a body: the
    // one that is meant is preferred.
    enum class Meant : std::uint8_t { body, office, office_only };
    std::optional<OrgId> organisation(std::string_view name, Meant meant = Meant::body) const;
    // All with this name that are offices, or that are not.
    std::vector<OrgId> named(std::string_view name, bool office) const;
    PersonId next_person() const { return PersonId{static_cast<std::uint32_t>(people().people().size() + 1)}; }

    RowReader reader(const sheets::Row& row);
    // Empty, or the refusal; then the earlier commands of the row remain applied.
    std::optional<district::Refused> take(district::Command command);
    // Applies all commands of a row, or rejects it. The sheet determines the column of a refusal.
    bool settle(RowReader& row, std::vector<district::Command> commands, Outcome outcome, const ColumnOf& column_of);
    void settle_rejected() { ++rejected; }
    // A settled row turned out to be refused: repeat without it.
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
    std::uint32_t next_row_ = 0x80000000;  // of seals without content
    std::size_t done_ = 0;
};

using Rows = std::vector<const sheets::Row*>;
void pass_organisations(Pass& pass, const Rows& rows);
void pass_people(Pass& pass, const Rows& rows, const Kept& kept);
void pass_posts(Pass& pass, const Rows& rows);
void pass_records(Pass& pass, const Rows& rows, desk::Directory& directory);
void pass_matters(Pass& pass, const Rows& rows, desk::Directory& directory);

}  // namespace jinze::intake
