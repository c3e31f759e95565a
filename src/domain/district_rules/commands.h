// Commands on the district as a whole: opening it, importing sheets, granting rights. Commands carry text in clear and
// decide() seals it. Ids of new things are not in commands: decide() assigns them.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>
#include <optional>
#include <vector>

#include "domain/district/events.h"
#include "domain/district/grants.h"

namespace jinze::district {

// ---- setup and imports ----
struct OpenDistrict {
    static constexpr Right needs = Right::import;
    static constexpr bool opens = true;
    bool demonstration = false;
};
struct BeginImport {
    static constexpr Right needs = Right::import;
    // the commands up to EndImport belong to it, all in one batch
    Sheet sheet{};
    Digest file{};
    std::optional<PersonId> with;  // who confirmed the sheet, if something in it takes two people
};
struct EndImport {
    static constexpr Right needs = Right::import;
    int added = 0, changed = 0, same = 0;
};
struct UndoImport {
    static constexpr Right needs = Right::import;
    BatchId batch;
    std::optional<PersonId> with;  // the second person, if posts that take two are gained or lost
};
struct AdoptRights {
    static constexpr Right needs = Right::grant;
    static constexpr bool always_two = true;
    Day from{};
    std::vector<Grant> grants;     // the whole table: what is missing is not granted
    std::optional<PersonId> with;  // the second person
};
struct NameBody {
    static constexpr Right needs = Right::grant;
    static constexpr bool always_two = true;
    // the body of its kind whose posts may reach everywhere
    OrgId org;
    std::optional<PersonId> with;  // the second person
};
// ---- by the system ----
struct NoteSecurityLog {
    static constexpr Right needs = Right::grant;
    static constexpr bool by_the_system = true;
    // not available to persons
    std::uint32_t count = 0;
    Digest head{};
};

// The API generates forms and command lines from these members (app/input/acts.h); the simulation draws all of them.
BOOST_DESCRIBE_STRUCT(NameBody, (), (org, with))
BOOST_DESCRIBE_STRUCT(OpenDistrict, (), (demonstration))
BOOST_DESCRIBE_STRUCT(BeginImport, (), (sheet, file, with))
BOOST_DESCRIBE_STRUCT(EndImport, (), (added, changed, same))
BOOST_DESCRIBE_STRUCT(UndoImport, (), (batch, with))
BOOST_DESCRIBE_STRUCT(AdoptRights, (), (from, grants, with))
BOOST_DESCRIBE_STRUCT(NoteSecurityLog, (), (count, head))

using DistrictCommands =
    boost::mp11::mp_list<OpenDistrict, BeginImport, EndImport, UndoImport, AdoptRights, NameBody, NoteSecurityLog>;

}  // namespace jinze::district
