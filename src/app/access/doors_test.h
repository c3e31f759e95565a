// For tests of the doors: a small district on disk with its three administrators, a clock that is set by hand, and
// passwords that cost little to check.
#pragma once

#include <doctest/doctest.h>

#include "app/access/accounts.h"
#include "app/access/gate.h"
#include "app/access/halves.h"
#include "app/access/security_log.h"
#include "app/desk/desk_district_test.h"

namespace jinze::access::test {

using jinze::test::Folder, jinze::test::OpenDesk, jinze::test::Place, jinze::test::test_key;
namespace small = district::small;

inline constexpr PersonId branch_secretary{1}, work_secretary{2}, system_one{3}, security_one{4}, audit_one{5},
    member{6}, work_clerk{7};
inline constexpr OrgId work{2}, branch{3};
inline const Day day = day_at(2026, 3, 5);
inline constexpr Strength weak{.passes = 1, .bytes = 8192};

// The file is made once; as many Houses as wanted are servers on it.
struct House : OpenDesk {
    House(const std::filesystem::path& db, Instant& now, Strength strength = weak)
        : OpenDesk{db, test_key(), [&now] { return now; }}, gate{*desk, test_key(), [&now] { return now; }, strength}
    {
    }

    // The password with which somebody signs in.
    std::string opened(PersonId person, const std::string& name = {})
    {
        return whole(gate.accounts().open(person, name,
                                          {.person = system_one, .is_operator = false, .address = {}, .with = {}}));
    }
    std::string reset(PersonId person)
    {
        return whole(
            gate.accounts().reset(person, {.person = system_one, .is_operator = false, .address = {}, .with = {}}));
    }
    // What both administrators together hand to the owner.
    std::string whole(const std::expected<Opened, Denied>& opened)
    {
        REQUIRE(opened);
        if (!opened->half) return opened->password;
        for (const Half& half : gate.halves().all())
            if (account_key(PersonId{half.row.person}) == opened->id)
                if (const auto taken = gate.accounts().take(
                        half, {.person = security_one, .is_operator = false, .address = {}, .with = {}}))
                    return opened->password + '-' + taken->letters;
        FAIL("there is no other half");
        return {};
    }
    // An account that has its own password already; somebody is in with it.
    Entered settled(PersonId person, const std::string& password = "correct horse battery")
    {
        const std::string first = opened(person);
        const auto in = gate.sign_in(
            {.name = account_key(person), .password = first, .code = {}, .address = "127.0.0.9", .device = {}});
        REQUIRE(in);
        CHECK(in->session.must_change_password);
        const auto changed = gate.change_password(in->token, first, password);
        REQUIRE(changed);
        return *changed;
    }

    Gate gate;
};

struct District : Place {
    District()
    {
        house.put({}, founding());
        house.put(work_secretary, administrators());
    }

    static std::vector<district::Command> founding()
    {
        auto all = small::three_bodies(day, 8);
        all.insert(all.begin(), district::OpenDistrict{});
        all.emplace_back(small::a_post(branch_secretary, branch, registry::Title::secretary, day));
        all.emplace_back(small::a_post(work_secretary, work, registry::Title::secretary, day));
        return all;
    }
    static std::vector<district::Command> administrators()
    {
        using enum registry::Title;
        return {small::a_post(system_one, work, system_administrator, day),
                small::a_post(audit_one, work, audit_administrator, day), small::a_post(work_clerk, work, clerk, day),
                small::a_post(security_one, work, security_administrator, day)};
    }

    House house{db, now};
};

}  // namespace jinze::access::test
