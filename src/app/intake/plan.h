// The effect of a sheet on the district, planned row by row on a copy of its State, by the rules that apply when it is
// committed. A Plan holds names and ID numbers in clear: discard it soon.
#pragma once

#include <expected>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/desk/desk.h"
#include "app/sheets/chosen.h"
#include "domain/district/two_people.h"

namespace jinze::intake {

// A heading that would be dropped, or is unknown, with the purpose for which the district keeps it.
using Kept = std::map<std::string, std::string>;

// Called every 1,000 rows, and at the end.
using Progress = std::function<void(std::size_t done, std::size_t rows)>;

struct Request {
    PersonId actor;  // 0: the office during setup
    Digest file{};   // SHA-256 of what was read
    Kept keep;       // besides the columns the district has switched on already
    Progress progress{};
};

struct Plan {
    district::Sheet kind{};
    Digest file{};
    std::uint64_t leaves = 0;  // of the ledger for which it was made
    std::size_t batch = 0;     // the number the import will have
    sheets::Form form;
    sheets::Match match;      // which headings were matched, which dropped
    sheets::Reading reading;  // which sheets were read, and what else they contained
    Kept kept;                // columns kept beyond the form, by heading, with their purpose
    std::size_t rows = 0;
    int added = 0, changed = 0, same = 0, rejected = 0;
    int questions = 0;                        // to be confirmed before it is committed
    int units = 0;                            // offices founded because a row names them
    std::vector<sheets::Problem> problems;    // in order of sheets and rows
    std::vector<district::Touched> touched;   // who gets or loses a post that takes two people
    std::vector<district::Command> commands;  // between BeginImport and EndImport, both included

    bool asks() const { return questions > 0 && changes_anything(); }
    bool changes_anything() const { return added + changed > 0; }
};

// Selects the sheets of this kind from a file: sheets::chosen() with its form.
std::expected<sheets::Chosen, std::vector<sheets::Fault>> chosen(district::Sheet kind, sheets::Book book);

// A fault if the actor may not import. The kind must be the one for which the sheet was chosen.
std::expected<Plan, std::vector<sheets::Fault>> plan(district::Sheet kind, const sheets::Chosen& sheet,
                                                     desk::Desk& desk, const Request& asked);
std::expected<Plan, std::vector<sheets::Fault>> plan(district::Sheet kind, sheets::Book book, desk::Desk& desk,
                                                     const Request& asked);  // both at once

// All or nothing. Moved: another process wrote since; plan again. The key "" is never remembered. `with` confirmed it,
// if it takes two.
desk::Answer commit(const Plan& plan, desk::Desk& desk, PersonId actor, const std::string& key,
                    std::optional<PersonId> with = {});

// The settings by which the district keeps columns: kept.<heading> = purpose.
std::string keep_setting(std::string_view heading);

std::string_view name_of(district::Sheet kind);  // people
std::optional<district::Sheet> sheet_from(std::string_view name);

}  // namespace jinze::intake
