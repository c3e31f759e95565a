// The exported tables are sufficient: another program recomputes every periodic standing from them.
#include "front/cli/export_report.h"

#include <filesystem>
#include <random>

#include "domain/catalogue/load.h"
#include "domain/duty/duty_fixture_test.h"
#include "front/cli/recomputed_test.h"
#include "front/cli/report_tables.h"
#include "storage/sqlite/sqlite.h"

using namespace jinze;
using namespace jinze::duty;
using sqlite::Database;
using sqlite::Statement;

namespace {

// Two offices under one work committee, every periodic duty of the catalogue, and a year and a half of random
// records: right, wrong, late, corrected, withdrawn and made up for.
struct Generated : Office {
    std::mt19937 random;
    std::vector<Terms> periodic;
    std::vector<OrgId> hosts;

    explicit Generated(std::uint32_t seed) : random{seed}
    {
        const OrgId leaders = found(OrgKind::leading_group, {.unit = found(OrgKind::unit, {})}, day(2025, 8, 20));
        const OrgId young = found(OrgKind::branch, {.leads = work_committee, .guides = leaders}, day(2025, 9, 10));
        for (int i = 0; i < 4; ++i) member(young, day(2025, 9, 10));
        appoint(seat(leaders, Title::secretary, day(2025, 9, 1)), PersonId{6}, day(2025, 9, 1));
        appoint(seat(young, Title::secretary, day(2025, 9, 10)), PersonId{7}, day(2025, 9, 10));
        appoint(seat(organ, Title::secretary), fourth);
        appoint(seat(branch, Title::secretary), fifth);
        appoint(seat(work_committee, Title::secretary), third);
        charge(other, branch);
        const auto catalogue = catalogue::load(catalogue::embedded());
        REQUIRE(catalogue.has_value());
        for (const catalogue::Entry& entry : catalogue->duties) {
            Terms it = entry.terms;
            if (entry.proposed && it.is_standing() && entry.proposed->shape == Shape::count) it.owed = *entry.proposed;
            if (it.owed.shape != Shape::count && it.owed.shape != Shape::hours && it.owed.shape != Shape::by_date)
                continue;
            if (it.owed.shape == Shape::hours) it.owed.at_least = 3;  // some of the year's random records reach it
            if (it.evidence.empty()) continue;
            periodic.push_back(it);
            adopt(it);
        }
        holidays(2026, {{day(2026, 1, 1), calendar::DayOff::holiday}, {day(2026, 1, 4), calendar::DayOff::made_up}},
                 Town::start);
        hosts = {work_committee, group, organ, branch, leaders, young};
        for (int i = 0; i < 500; ++i) live(day(2025, 1, 1) + days{i});
    }

    int below(int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); }
    bool one_in(int n) { return below(n) == 0; }
    template <class T>
    const T& any(const std::vector<T>& all)
    {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    PersonId anybody() { return PersonId{static_cast<std::uint32_t>(1 + below(9))}; }

    Content content(Day performed)
    {
        const Evidence& wanted = any(any(periodic).evidence);
        Content it{.kind = wanted.kinds.empty() ? Kind::meeting : any(wanted.kinds),
                   .host = any(hosts),
                   .performed = performed};
        it.topics = wanted.topics;
        if (one_in(6)) it.topics.clear();
        const bool leading = registry::is_leading(people[it.host].kind);
        it.roster = one_in(8) ? Roster::none : leading ? Roster::seats : Roster::members;
        for (int i = below(5); i > 0; --i) it.exceptions.push_back({anybody(), static_cast<Presence>(below(5))});
        if (!one_in(3)) it.chair = anybody();
        if (!one_in(3)) it.presenters = {anybody(), anybody()};
        if (one_in(3)) it.concerns = any(hosts);
        if (!one_in(3)) it.items = {{.nature = Nature::conclusion}, {.nature = Nature::problem}};
        if (!one_in(3)) it.minutes = 30 * below(5);
        if (one_in(20)) it.makes_up = {{any(periodic).duty.text() + "@o" + std::to_string(it.host.number()) + "@2025"}};
        return it;
    }
    void live(Day today)
    {
        for (int i = below(4); i > 0; --i) enter(content(today - days{below(one_in(3) ? 60 : 6)}), today);
        if (one_in(9) && !records.all().empty()) {
            const RecordId it{static_cast<std::uint32_t>(1 + below(static_cast<int>(records.all().size())))};
            if (records[it].withdrawn == never) {
                auto corrected =
                    one_in(2) ? records[it].latest().content : content(records[it].latest().content.performed);
                correct(it, corrected, today);
                if (one_in(5)) withdraw(it, today);
            }
        }
        if (one_in(6)) decide(today);
        if (today == day(2025, 10, 7)) happens(registry::MemberTransferred{second, OrgId{8}, today}, today);
        if (today == day(2025, 5, 9)) happens(registry::AppointmentEnded{third_in, today}, today);
    }
    void decide(Day today)
    {
        const auto all = obligations(facts(), hosts, today, today);
        const record::ObligationId id = all[static_cast<std::size_t>(below(static_cast<int>(all.size())))].id();
        if (one_in(4))
            happens(ObligationWaived{id, {}}, today);
        else if (one_in(2))
            happens(ReasonDecided{id, one_in(2), {}}, today);
        else
            happens(ContestDecided{id, static_cast<Outcome>(below(3)), today - days{below(90)}, {}}, today);
    }
};

std::string scratch(const std::string& name)
{
    const auto path =
        std::filesystem::temp_directory_path() / ("jinze-" + name + "-" + std::to_string(::getpid()) + ".sqlite");
    std::filesystem::remove(path);
    return path.string();
}

}  // namespace

TEST_CASE("every periodic standing, its day and its lag are computed again in plain SQL from the exported tables alone")
{
    for (const std::uint32_t seed : {1u, 2u}) {
        const Generated town{seed};
        for (const Day on : {day(2025, 7, 3), day(2026, 4, 8)}) {
            const std::string file = scratch("report");
            const auto name = [](OrgId org) { return "组织" + std::to_string(org.number()); };
            const cli::Report report = cli::export_report(town.facts(), name, on, on, file);
            CHECK(report.records > 200);
            Database database{file};
            for (const char* sql : cli::recomputed) database.run(sql);
            const auto asked = database.number("SELECT COUNT(*) FROM asked");
            CHECK(asked > 90);
            CHECK(database.number("SELECT COUNT(*) FROM recomputed") == asked);
            CHECK(database.number("SELECT COUNT(DISTINCT standing) FROM recomputed") >= 7);
            Statement differing{
                database, R"(SELECT r.id, words, o.standing || ' ' || COALESCE(o.done_on, '') || ' ' || o.lag AS house
                FROM (SELECT id, standing || ' ' || COALESCE(done_on, '') || ' ' || lag AS words FROM recomputed) r
                JOIN obligations o ON o.id = r.id WHERE words <> house LIMIT 8)"};
            auto rows = differing();
            while (rows.next())
                FAIL_CHECK(std::string{rows.bytes(0)}, " on ", to_text(on), ": SQL says ", std::string{rows.bytes(1)},
                           ", the house ", std::string{rows.bytes(2)});
            CHECK(database.number(R"(SELECT COUNT(*) FROM recomputed JOIN asked USING (id)
                WHERE shape = 'hours' AND standing IN ('done', 'done_entered_late'))") > 0);
            Statement counted{database,
                              "SELECT COUNT(*) FROM (SELECT id, record FROM counted EXCEPT SELECT obligation, record "
                              "FROM settled_by)"};
            auto extra = counted();
            REQUIRE(extra.next());
            CHECK(extra.number(0) == 0);
            std::filesystem::remove(file);
        }
    }
}

TEST_CASE("a report holds no name of a person and no sealed word")
{
    const Generated town{3};
    const std::string file = scratch("nameless");
    const cli::Report report =
        cli::export_report(town.facts(), [](OrgId) { return "组织"; }, day(2026, 4, 8), day(2026, 4, 8), file);
    Database database{file};
    CHECK(database.number("SELECT COUNT(*) FROM people") == static_cast<std::int64_t>(report.people));
    CHECK(database.number("SELECT COUNT(*) FROM pragma_table_info('people')") == 2);
    CHECK(database.number("SELECT COUNT(*) FROM obligations") == static_cast<std::int64_t>(report.obligations));
    std::filesystem::remove(file);
}

TEST_CASE("the report for other programs has no table of referrals")
{
    const std::string schema = cli::report_schema;
    for (const char* word : {"refer", "concerned", "matter"}) CHECK(schema.find(word) == std::string::npos);
}
