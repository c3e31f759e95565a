// Sign-in tests: a small district on disk with its three administrators, a manual clock and cheap password hashes.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>

#include "app/access/accounts.h"
#include "app/access/gate.h"
#include "app/access/halves.h"
#include "app/access/security_log.h"
#include "storage/open/open.h"

namespace jinze::access::test {

inline constexpr PersonId branch_secretary{1}, work_secretary{2}, system_one{3}, security_one{4}, audit_one{5},
    member{6}, work_clerk{7};
inline constexpr OrgId work{2}, branch{3};
inline const Day day = day_at(2026, 3, 5);
inline constexpr Strength weak{.passes = 1, .bytes = 8192};

inline vault::MasterKey test_key()
{
    std::array<std::uint8_t, vault::key_size> bytes{};
    bytes.fill(7);
    return vault::MasterKey{bytes};
}

class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "jinze-doors-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        path = name;
    }
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path, ignored);
    }
    std::filesystem::path path;
};

// The file is created once. Each House is one server on it.
struct House {
    House(const std::filesystem::path& db, Instant& now, Strength strength = weak)
        : journal{std::filesystem::exists(db) ? storage::open(db)->journal() : storage::open(db)->create()},
          desk{{*journal, test_key(), [&now] { return now; }}},
          gate{desk, test_key(), [&now] { return now; }, strength}
    {
    }

    void put(PersonId actor, std::vector<district::Command> commands)
    {
        const auto answer = desk.submit({.actor = actor, .key = {}, .body = {}, .commands = std::move(commands)});
        if (answer) return;
        const auto* refused = std::get_if<district::Refused>(&answer.error());
        FAIL((refused ? district::sentence_in_english(*refused) : std::string{"outrun"}));
    }
    // The password with which the person signs in.
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
    // Both halves joined, as the owner gets them.
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
    // An account that has set its own password, signed in.
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

    std::unique_ptr<journal::Journal> journal;
    desk::Desk desk;
    Gate gate;
};

struct District {
    District()
    {
        house.put({}, founding());
        house.put(work_secretary, administrators());
    }

    static std::vector<district::Command> founding()
    {
        using registry::OrgKind;
        std::vector<district::Command> all{district::OpenDistrict{}};
        const auto found = [&](OrgKind kind, std::optional<OrgId> leads, const char* name) {
            all.emplace_back(district::FoundOrganisation{
                .kind = kind, .unit = {}, .leads = leads, .guides = {}, .on = day, .name = {name}});
        };
        found(OrgKind::district_committee, {}, "区委");
        found(OrgKind::work_committee, OrgId{1}, "工委");
        found(OrgKind::branch, OrgId{2}, "支部");
        for (int i = 0; i < 8; ++i)
            all.emplace_back(district::RegisterPerson{.branch = branch,
                                                      .since = day,
                                                      .kind = registry::MemberKind::full,
                                                      .joined = day - days{2000},
                                                      .full_since = day - days{1500},
                                                      .identity = {.name = "党员" + std::to_string(i + 1)}});
        all.emplace_back(district::AppointPerson{
            .person = branch_secretary, .org = branch, .title = registry::Title::secretary, .on = day});
        all.emplace_back(district::AppointPerson{
            .person = work_secretary, .org = work, .title = registry::Title::secretary, .on = day});
        return all;
    }
    static std::vector<district::Command> administrators()
    {
        using registry::Title;
        std::vector<district::Command> all;
        for (const auto& [person, title] : {std::pair{system_one, Title::system_administrator},
                                            {audit_one, Title::audit_administrator},
                                            {work_clerk, Title::clerk},
                                            {security_one, Title::security_administrator}})
            all.emplace_back(district::AppointPerson{.person = person, .org = work, .title = title, .on = day});
        return all;
    }

    Folder folder;
    Instant now = start_of(day) + std::chrono::hours{9};
    std::filesystem::path db = folder.path / "district.db";
    House house{db, now};
};

}  // namespace jinze::access::test
