// Halves of passwords and codes that wait for a second administrator, and notices to an owner about actions of others
// on the account.
#pragma once

#include "app/access/halves.h"
#include "app/views/admin/accounts.h"
#include "app/views/session.h"

namespace jinze::views {

struct HalfLine {
    std::string id;
    access::Slip slip{};
    std::string person, name;  // owner of the account: m33
    std::string sign_in;
    std::string by_name;  // who has the other half
    Instant at{};
};
struct HalvesPage {
    std::vector<HalfLine> halves;  // that the reader may take, oldest first
};
struct HalvesToTake {
    std::vector<std::string> ids;  // those that were shown: one confirmation for the whole list
};
struct HalvesTaken {
    std::vector<access::TakenHalf> taken;  // shown once
};
BOOST_DESCRIBE_STRUCT(HalfLine, (), (id, slip, person, name, sign_in, by_name, at))
BOOST_DESCRIBE_STRUCT(HalvesPage, (), (halves))
BOOST_DESCRIBE_STRUCT(HalvesToTake, (), (ids))
BOOST_DESCRIBE_STRUCT(HalvesTaken, (), (taken))

// The security administrator takes it, but neither the holder of the other half nor the account's owner. For an account
// of a security administrator also a person who may appoint, because there may be no other.
bool may_take(const Reader& reader, const access::Half& half);
// Filters `all`, with sign-in names. Both are read beforehand: no disk access under the readers' lock.
Result<HalvesPage> halves(const Reader& reader, const std::vector<std::pair<access::Half, std::string>>& all);

std::vector<AccountNotice> notices_of(const access::AccountRow& account);

}  // namespace jinze::views
