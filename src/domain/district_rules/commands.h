// What may be asked of the district as a whole: opening it, bringing sheets in, handing out rights. Words are in clear
// in every command; decide() seals them. Ids of new things are never asked for: decide() counts on.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>
#include <optional>
#include <vector>

#include "domain/district/events.h"
#include "domain/district/grants.h"

namespace jinze::district {

// ---- setting up and bringing in ----
struct OpenDistrict {
    static constexpr Right needs = Right::import;
    static constexpr bool opens = true;
    bool demonstration = false;
};
struct BeginImport {
    static constexpr Right needs = Right::import;
    // the commands up to EndImport belong to it; all in one batch
    Sheet sheet{};
    Digest file{};
    std::optional<PersonId> with;  // who confirmed the sheet, where it gives or takes what takes two
};
struct EndImport {
    static constexpr Right needs = Right::import;
    int added = 0, changed = 0, same = 0;
};
struct UndoImport {
    static constexpr Right needs = Right::import;
    BatchId batch;
    std::optional<PersonId> with;  // the second person, where posts that take two come or go with it
};
struct AdoptRights {
    static constexpr Right needs = Right::grant;
    static constexpr bool always_two = true;
    Day from{};
    std::vector<Grant> grants;     // all of them: what is not in it is not granted
    std::optional<PersonId> with;  // the second person
};
struct NameBody {
    static constexpr Right needs = Right::grant;
    static constexpr bool always_two = true;
    // of the bodies of its kind, the one whose posts may reach everywhere
    OrgId org;
    std::optional<PersonId> with;  // the second person
};
// ---- by the system ----
struct NoteSecurityLog {
    static constexpr Right needs = Right::grant;
    static constexpr bool by_the_system = true;
    // no person asks for it, and no person may
    std::uint32_t count = 0;
    Digest head{};
};

// The acts of the office are made from their members, a form and a line of the command line alike (app/input/acts.h);
// the simulation draws all of them.
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
