// The halves of passwords and codes that wait for a second administrator, and what its owner is told of what others did
// to an account.
#pragma once

#include "app/access/halves.h"
#include "app/views/admin/accounts.h"
#include "app/views/session.h"

namespace jinze::views {

struct HalfLine {
    std::string id;
    access::Slip slip{};
    std::string person, name;  // whose account: m33
    std::string sign_in;
    std::string by_name;  // who has the other half
    Instant at{};
};
struct HalvesPage {
    std::vector<HalfLine> halves;  // that the reader may take, the oldest first
};
struct HalvesToTake {
    std::vector<std::string> ids;  // those that were seen: one confirmation for a whole list
};
struct HalvesTaken {
    std::vector<access::TakenHalf> taken;  // told once
};
BOOST_DESCRIBE_STRUCT(HalfLine, (), (id, slip, person, name, sign_in, by_name, at))
BOOST_DESCRIBE_STRUCT(HalvesPage, (), (halves))
BOOST_DESCRIBE_STRUCT(HalvesToTake, (), (ids))
BOOST_DESCRIBE_STRUCT(HalvesTaken, (), (taken))

// The security administrator takes it, neither whoever has the other half nor whose account it is. For an account of a
// security administrator somebody who may appoint does too: there may be no other.
bool may_take(const Reader& reader, const access::Half& half);
// Of all there are, with the names to sign in with (read beforehand: nothing on disk is asked under the readers' lock).
Result<HalvesPage> halves(const Reader& reader, const std::vector<std::pair<access::Half, std::string>>& all);

std::vector<AccountNotice> notices_of(const access::AccountRow& account);

}  // namespace jinze::views
