// Cutting, changing or extending the security log is detected by the chain and by the notes in the ledger.
#include <thread>

#include "app/access/doors_test.h"
#include "app/access/refusals.h"
#include "storage/journal/chain_check.h"
#include "storage/journal/small_disk_test.h"
#include "storage/sqlite/sqlite.h"

using namespace jinze;
using namespace jinze::access;
using namespace jinze::access::test;
using std::chrono::hours;

namespace {

journal::LogVerdict verdict(const District& d, const journal::LogKnown& known = {}, bool with_key = true)
{
    journal::ChainCheck check;
    storage::open(d.db)->contents()->plain_rows([&](const auto& row) { check.take(row.kind, row.key, row.bytes); });
    const vault::Marker marker{test_key(), vault::Use::log};
    return check.verdict(known, d.now, with_key ? &marker : nullptr);
}

// An attacker with the file and without the key.
void vandalise(const District& d, const std::string& sql) { sqlite::Database{d.db}.run(sql.c_str()); }

void note_some(District& d, int count, PersonId person = member)
{
    for (int i = 0; i < count; ++i) d.house.gate.log().note(Deed::signed_out, person, {});
}

journal::LogKnown noted_in(const District& d)
{
    journal::LogKnown known;
    d.house.desk->read([&](const district::State& state) {
        if (const auto& it = state.noted_log()) known.noted.push_back({start_of(it->on), {it->count, it->head}});
    });
    return known;
}

}  // namespace

TEST_CASE("a row that is taken out, changed or put in is found, with the key and without")
{
    const char* attacks[] = {
        "DELETE FROM drawer WHERE kind = 'audit' AND key = (SELECT min(key) FROM drawer WHERE kind = 'audit')",
        "DELETE FROM drawer WHERE kind = 'audit'",
        "UPDATE drawer SET bytes = zeroblob(length(bytes)) WHERE kind = 'audit' AND key = (SELECT max(key) FROM drawer "
        "WHERE kind = 'audit')",
        "INSERT INTO drawer SELECT kind, key || 'x', bytes, until, account FROM drawer WHERE kind = 'audit' LIMIT 1",
        "DELETE FROM drawer WHERE kind = 'audit-link' AND key = '000000000003'",
        "DELETE FROM drawer WHERE kind = 'audit-link' AND key = '000000000001'",
        "DELETE FROM drawer WHERE kind = 'audit-link' AND key = (SELECT max(key) FROM drawer WHERE kind = "
        "'audit-link')",
        "DELETE FROM drawer WHERE kind = 'audit-head'",
        "DELETE FROM drawer WHERE kind = 'audit-link'",
        // the row's owner, so that it could be removed with another person's erasure
        "UPDATE drawer SET bytes = CAST(substr(bytes, 1, 11) || x'09' || substr(bytes, 13) AS BLOB) WHERE kind = "
        "'audit-link' AND key = '000000000002'",
    };
    for (const char* attack : attacks) {
        CAPTURE(attack);
        District d;
        note_some(d, 5);
        CHECK(verdict(d).ok());
        CHECK(verdict(d).rows == 5);
        vandalise(d, attack);
        CHECK_FALSE(verdict(d).ok());
        CHECK_FALSE(verdict(d, {}, false).ok());
        CHECK_FALSE(verdict(d).chinese.empty());
        CHECK_FALSE(verdict(d).english.empty());
    }
}

TEST_CASE("whoever knows how the chain is made cannot make a head without the key")
{
    District d;
    note_some(d, 5);
    // The last row is removed with its link, and the head is restored to its former value.
    const auto link = journal::link_from(*d.house.journal->drawer().get("audit-link", journal::link_key(4), d.now));
    journal::ChainHead forged{4, link->head};
    vault::MasterKey other{std::array<std::uint8_t, 32>{1}};
    vandalise(d,
              "DELETE FROM drawer WHERE kind = 'audit' AND key = (SELECT max(key) FROM drawer WHERE kind = 'audit'); "
              "DELETE FROM drawer WHERE kind = 'audit-link' AND key = '000000000005'");
    d.house.journal->drawer().put("audit-head", "", journal::to_bytes(forged, vault::Marker{other, vault::Use::log}),
                                  {});
    CHECK_FALSE(verdict(d).ok());
}

TEST_CASE("once a day the ledger notes how far the log had come, and a log cut back to before is found out by it")
{
    District d;
    note_some(d, 3);
    d.house.gate.tidy();
    CHECK_FALSE(d.house.desk->read(
        [](const district::State& state) { return state.noted_log().has_value(); }));  // the day is not over
    const std::string early_head = *d.house.journal->drawer().get("audit-head", "", d.now);
    note_some(d, 4);
    d.now += hours{24};
    const auto leaves = d.house.journal->size();
    d.house.gate.tidy();
    d.house.gate.tidy();
    CHECK(d.house.journal->size() == leaves + 1);
    CHECK(noted_in(d).noted.front().head.count == 7);
    CHECK(verdict(d, noted_in(d)).ok());
    // Cut back to the third row, with a former head of the district.
    vandalise(d,
              "DELETE FROM drawer WHERE kind = 'audit-link' AND key > '000000000003'; DELETE FROM drawer WHERE kind = "
              "'audit' AND key NOT IN "
              "(SELECT key FROM drawer WHERE kind = 'audit' ORDER BY key LIMIT 3)");
    d.house.journal->drawer().put("audit-head", "", early_head, {});
    CHECK(verdict(d, noted_in(d)).faults > 0);
    // An empty log does not verify either.
    vandalise(d, "DELETE FROM drawer WHERE kind LIKE 'audit%'");
    CHECK(verdict(d, {}).ok());
    CHECK_FALSE(verdict(d, noted_in(d)).ok());
    d.now += hours{24};
    d.house.gate.tidy();  // nothing new to note
    CHECK(d.house.journal->size() == leaves + 1);
}

TEST_CASE("no person may note the log in the ledger")
{
    District d;
    for (const PersonId who : {member, security_one, audit_one, system_one, work_secretary})
        CHECK_FALSE(d.house.desk->submit(
            {.actor = who, .key = {}, .body = {}, .commands = {district::NoteSecurityLog{.count = 1, .head = {}}}}));
}

TEST_CASE("rows that go with an erased person or by age leave their links, and the log still verifies")
{
    District d;
    note_some(d, 3);
    note_some(d, 2, work_clerk);
    d.house.journal->erase({.rows = {}, .look_ups = {}, .accounts = {member.number()}});
    CHECK_FALSE(verdict(d).ok());  // the ledger has no erasure of the person
    journal::LogKnown known;
    known.erased.insert(member.number());
    const auto erased = verdict(d, known);
    CHECK(erased.ok());
    CHECK(erased.erased == 3);
    CHECK(erased.rows == 2);
    note_some(d, 1, work_clerk);
    d.now += days{367};
    d.house.gate.tidy();
    d.house.journal->drawer().prune(d.now);
    const auto pruned = verdict(d, known);
    CHECK(pruned.ok());
    CHECK(pruned.pruned == 6);
    CHECK(pruned.rows == 0);
    note_some(d, 1, work_clerk);
    CHECK(verdict(d, known).ok());
}

TEST_CASE("links of two years ago go too, and the ledger bears out that they were old")
{
    District d;
    note_some(d, 3);
    d.now += hours{24};
    d.house.gate.tidy();
    auto known = noted_in(d);
    d.now += days{400};
    note_some(d, 2);
    d.now += days{340};
    d.house.journal->drawer().prune(d.now);
    CHECK(verdict(d, known).links == 2);
    CHECK(verdict(d, known).ok());
    CHECK_FALSE(verdict(d, {}).ok());  // without the leaf: the beginning may have been cut off
}

TEST_CASE("a log that an older program wrote is linked with the first row of a newer one")
{
    District d;
    for (int i = 0; i < 4; ++i) {
        const std::string key = "2026-03-04 000177262000000" + std::to_string(i) + " 00";
        journal::SealedKeyValueStore drawer{d.house.journal->drawer(), test_key(), vault::system_entropy()};
        drawer.put(kinds::log, key,
                   codec::to_json(DeedRow{.at = d.now - hours{24}, .deed = Deed::signed_in, .person = 6, .name = "m6"}),
                   {.until = d.now + days{300}, .account = 6});
    }
    CHECK(verdict(d).ok());
    CHECK(verdict(d).unlinked == 4);
    note_some(d, 1);
    CHECK(verdict(d).ok());
    CHECK(verdict(d).rows == 5);
    CHECK(verdict(d).unlinked == 0);
    CHECK(d.house.gate.log().of(day - days{1}).size() == 4);
}

TEST_CASE("two servers on one file write one chain")
{
    District d;
    House other{d.db, d.now};
    std::vector<std::thread> threads;
    for (House* house : {&d.house, &other})
        threads.emplace_back([house] {
            for (int i = 0; i < 40; ++i) house->gate.log().note(Deed::signed_out, member, {});
        });
    for (auto& thread : threads) thread.join();
    CHECK(verdict(d).ok());
    CHECK(verdict(d).rows == 80);
    CHECK(d.house.gate.log().head() == other.gate.log().head());
}

TEST_CASE("a head that somebody put back does not stop the log, and stays found out")
{
    District d;
    note_some(d, 2);
    const std::string early = *d.house.journal->drawer().get("audit-head", "", d.now);
    note_some(d, 2);
    d.house.journal->drawer().put("audit-head", "", early, {});
    CHECK_FALSE(verdict(d).ok());
    note_some(d, 1);
    CHECK(verdict(d).rows == 5);
    vandalise(d, "DELETE FROM drawer WHERE kind = 'audit-head'");
    note_some(d, 1);
    CHECK(verdict(d).rows == 6);
}

TEST_CASE("refused requests leave a bounded number of lines, of one address and in all, and the rest is counted")
{
    District d;
    Refusals& refusals = d.house.gate.refusals();
    const auto lines = [&] {
        const auto rows = d.house.gate.log().of(day_of(d.now));
        return std::ranges::count_if(rows, [](const DeedRow& row) { return row.deed == Deed::request_refused; });
    };
    for (int i = 0; i < 100; ++i) refusals.note({}, "GET /api/today", 401, "10.0.0.1");
    CHECK(lines() == Refusals::lines_of_one);
    for (int i = 0; i < 100; ++i) refusals.note({}, "GET /api/today", 401, "2001:db8:1:2::" + std::to_string(i));
    CHECK(lines() == 2 * Refusals::lines_of_one);
    d.now += std::chrono::seconds{1};
    for (int i = 0; i < 100; ++i) refusals.note(member, "GET /api/people/{person}", 404, "10.0.0." + std::to_string(i));
    CHECK(lines() == 3 * Refusals::lines_of_one);
    const auto rows = d.house.gate.log().of(day_of(d.now));
    CHECK(rows.front().person == member.number());
    CHECK(rows.front().note == "GET /api/people/{person} 404");
    d.now += hours{24};
    refusals.note({}, "GET /api/today", 401, "10.0.0.1");
    CHECK(lines() == 2);  // and one line with the count of the others
    const auto next = d.house.gate.log().of(day_of(d.now));
    CHECK(std::ranges::count(next, to_text(day) + " +240", &DeedRow::note) == 1);
    for (int i = 0; i < 500; ++i)
        refusals.note_policy_report({}, "10.1." + std::to_string(i / 200) + "." + std::to_string(i % 200));
    const auto reports = d.house.gate.log().of(day_of(d.now));
    CHECK(std::ranges::count_if(reports, [](const DeedRow& row) { return row.deed == Deed::policy_reported; }) == 100);
}

TEST_CASE("on a full disk people sign in, go on reading and sign out; what was held is written when there is room")
{
    const jinze::test::SmallDisk disk{8};
    if (!disk.mounted()) {
        jinze::test::skip("this user may not mount a small disk");
        return;
    }
    Instant now = start_of(day) + hours{9};
    const auto db = disk / "district.db";
    House house{db, now};
    house.put({}, District::founding());
    const auto settled = house.settled(member);
    const std::string with_password = "correct horse battery";
    disk.fill();
    REQUIRE_THROWS_AS(house.journal->set("probe", std::string(9'000'000, 'x')), journal::StorageError);

    std::vector<Entered> in;
    for (int i = 0; i < 200; ++i) {
        now += std::chrono::seconds{1};
        const auto entered = house.gate.sign_in(
            {.name = "m6", .password = with_password, .code = {}, .address = "10.0.0.1", .device = {}});
        REQUIRE(entered.has_value());
        CHECK(house.gate.session(entered->token));
        in.push_back(*entered);
    }
    CHECK(house.gate.sign_in({.name = "m6", .password = "wrong", .code = {}, .address = "10.0.0.9", .device = {}})
              .error()
              .why == Denied::Why::wrong);
    CHECK(house.gate.session(settled.token));
    CHECK(house.gate.log().of(day).size() >= 201);
    house.gate.sign_out(in.front().token);
    CHECK_FALSE(house.gate.session(in.front().token));
    CHECK_NOTHROW(house.gate.tidy());
    CHECK_THROWS_AS(house.put(work_secretary, District::administrators()), journal::StorageError);

    disk.make_room();
    house.gate.tidy();
    House other{db, now};
    CHECK(other.gate.session(in.back().token));
    CHECK_FALSE(other.gate.session(in.front().token));
    CHECK(other.gate.log().of(day).size() == house.gate.log().of(day).size());
    CHECK_NOTHROW(house.put(work_secretary, District::administrators()));
}
