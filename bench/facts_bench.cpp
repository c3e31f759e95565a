// The facts of one body and the tree of its score, and a scheme tried over three years: in a district of 60 units and
// 40 items, and how a trial grows to 10,000 bodies.
//
//     facts_bench [folder]        the folder is not used; the districts are made in memory

#include <cstdlib>

#include "bench/measure.h"
#include "domain/duty/board.h"
#include "domain/fact_sheet/facts_of.h"
#include "domain/fact_sheet/trial.h"

using namespace jinze;

namespace {

using duty::Bearer;
using record::Kind;
using registry::OrgKind;

constexpr int first_year = 2023, years = 3;
constexpr std::uint32_t branches_a_unit = 4, members_a_branch = 20;
constexpr std::size_t items = 40;

Day start() { return day_at(first_year, 1, 1); }
Day today() { return day_at(first_year + years, 2, 1); }

// Units of a Party group, an organ committee and four branches of twenty members, with three years of records: most
// windows in time, some late, some missing.
class Made {
public:
    explicit Made(std::uint32_t units)
    {
        put(district::DistrictOpened{}, start());
        adopt();
        found(OrgKind::work_committee, {}, {}, {});
        for (std::uint32_t unit = 0; unit < units; ++unit) add_unit(unit);
        for (int year = first_year; year < first_year + years; ++year) live(year);
    }

    district::State state;
    std::vector<OrgId> organs, branches;

private:
    template <class E>
    void put(const E& event, Day on)
    {
        state.apply({.at = start_of(on) + std::chrono::hours{9}, .by = PersonId{1}, .event = event});
    }
    OrgId found(OrgKind kind, std::optional<OrgId> unit, std::optional<OrgId> leads, std::optional<OrgId> guides)
    {
        put(
            registry::OrganisationFounded{
                .org = OrgId{++orgs_}, .kind = kind, .unit = unit, .leads = leads, .guides = guides, .on = start()},
            start());
        return OrgId{orgs_};
    }
    void adopt(const char* code, Bearer who, duty::Owed owed, duty::Evidence evidence)
    {
        put(duty::DutyAdopted{.terms = {.duty = Code{code},
                                        .force = duty::Force::must,
                                        .bearer = {.who = who},
                                        .owed = std::move(owed),
                                        .evidence = {std::move(evidence)},
                                        .from = start()},
                              .title = {code}},
            start());
    }
    void adopt()
    {
        using calendar::Cadence;
        const auto each = [](Cadence cadence) { return duty::Owed{.shape = duty::Shape::count, .in_each = cadence}; };
        adopt("monthly", Bearer::branch, each(Cadence::month), {.kinds = {Kind::meeting}});
        adopt("quarterly", Bearer::branch, each(Cadence::quarter), {.kinds = {Kind::meeting}});
        adopt("dues", Bearer::branch, each(Cadence::month), {.kinds = {Kind::dues}});
        adopt("half-yearly", Bearer::organ_organisation, each(Cadence::half_year), {.kinds = {Kind::meeting}});
        adopt("plan", Bearer::organ_organisation, {.shape = duty::Shape::by_date, .month = 3, .day = 31},
              {.kinds = {Kind::document}});
        adopt("hours", Bearer::each_member, {.shape = duty::Shape::hours, .at_least = 4},
              {.kinds = {Kind::study}, .of = duty::Of::anyone, .attended_by = duty::Part::bearer});
    }
    void add_unit(std::uint32_t number)
    {
        const OrgId unit = found(OrgKind::unit, {}, {}, {});
        const OrgId group = found(OrgKind::party_group, unit, {}, {});
        organs.push_back(found(OrgKind::organ_committee, unit, OrgId{1}, group));
        for (std::uint32_t i = 0; i < branches_a_unit; ++i) {
            branches.push_back(found(OrgKind::branch, unit, organs.back(), {}));
            for (std::uint32_t member = 0; member < members_a_branch; ++member)
                put(
                    registry::PersonRegistered{
                        .person = PersonId{++people_}, .branch = branches.back(), .since = start(), .joined = start()},
                    start());
        }
        if (number % 3 != 0) return;
        put(matter::MatterOpened{.matter = matter::MatterId{++matters_},
                                 .type = Code{"supervised"},
                                 .setter = OrgId{1},
                                 .lead = organs.back(),
                                 .due = day_at(first_year + 1, 6, 30)},
            day_at(first_year + 1, 3, 1));
    }
    void record(Kind kind, OrgId host, Day on, std::optional<int> minutes = {})
    {
        record::Content content{.kind = kind, .host = host, .performed = on, .minutes = minutes};
        if (minutes) content.roster = record::Roster::members;
        put(record::RecordEntered{RecordId{++records_}, content, {}}, on);
    }
    void live(int year)
    {
        for (int month = 1; month <= 12; ++month)
            for (const OrgId branch : branches) {
                const std::uint32_t odd = branch.number() * 7 + static_cast<std::uint32_t>(month);
                const Day on = day_at(year, static_cast<unsigned>(month), 3 + odd % 20);
                if (odd % 37 != 0) record(Kind::meeting, branch, on);
                if (odd % 53 != 0) record(Kind::dues, branch, on);
                if (month % 3 == 0 && odd % 29 != 0) record(Kind::study, branch, on, 90);
            }
        for (const OrgId organ : organs) {
            record(Kind::meeting, organ, day_at(year, 5, 5));
            if (organ.number() % 5 != 0) record(Kind::meeting, organ, day_at(year, 11, 5));
            record(Kind::document, organ, day_at(year, organ.number() % 4 == 0 ? 4 : 2, 9));
        }
    }

    std::uint32_t orgs_ = 0, people_ = 0, records_ = 0, matters_ = 0;
};

scheme::FactName named(scheme::FactSource source, const char* word) { return {source, {}, Code{word}, {}}; }

scheme::Scheme forty_items()
{
    using enum scheme::FactSource;
    const std::vector<scheme::FactName> facts{named(duty, "monthly"),       named(duty, "quarterly"),
                                              named(duty, "dues"),          named(duty, "half-yearly"),
                                              named(duty, "plan"),          named(duty, "hours"),
                                              named(matter, "any"),         named(matter, "urged"),
                                              named(registered, "members"), named(registered, "seats-vacant")};
    scheme::Scheme scheme{.id = Code{"forty"},
                          .title = {"四十行", "forty"},
                          .bodies = {OrgKind::organ_committee, OrgKind::branch},
                          .from = start()};
    for (std::size_t i = 0; i < items; ++i) {
        const std::string id = "item-" + std::to_string(i);
        scheme::Item item{.id = Code{id}, .title = {id, id}, .facts = {facts[i % facts.size()]}};
        item.rule = {.shape = scheme::Shape::standings,
                     .overdue = scheme::Hundredths::whole(2),
                     .done_late = scheme::Hundredths::whole(1)};
        item.full = scheme::Hundredths::whole(10);
        scheme.items.push_back(std::move(item));
    }
    return scheme;
}

double tried(const Made& made, const scheme::Scheme& scheme, std::size_t& bodies)
{
    return bench::seconds_of([&] {
        const duty::Facts facts = fact_sheet::facts(made.state);
        const duty::Board board{facts, today()};
        std::vector<fact_sheet::Period> periods;
        for (int year = first_year; year < first_year + years; ++year) periods.push_back(fact_sheet::year(year));
        const auto trial =
            fact_sheet::try_out({made.state, scheme, nullptr, periods, today(),
                                 [&](const std::vector<OrgId>& where, Day known, const duty::Stands& take) {
                                     board.each(facts, where, known, take);
                                 }});
        bodies = trial.bodies_tried;
    });
}

std::vector<double> trees(const Made& made, const scheme::Scheme& scheme, const std::vector<OrgId>& bodies)
{
    std::vector<double> seconds;
    const fact_sheet::Period period = fact_sheet::year(first_year + years - 1);
    for (const OrgId body : bodies)
        seconds.push_back(bench::seconds_of([&] {
            const auto facts = fact_sheet::facts_of(made.state, scheme, body, period, today());
            if (scheme::evaluate(scheme, facts).tree.below.empty()) std::abort();
        }));
    return seconds;
}

std::string milliseconds(double seconds) { return bench::text("%.1f core-ms", 1e3 * seconds); }

}  // namespace

int main()
{
    const scheme::Scheme scheme = forty_items();
    const Made district{58};
    std::fprintf(stderr, "%zu organisations, %zu records, %zu items\n", district.state.people().organisations().size(),
                 district.state.records().all().size(), scheme.items.size());
    const auto of_organs = trees(district, scheme, district.organs),
               of_branches = trees(district, scheme, district.branches);
    std::size_t bodies = 0;
    const double trial = tried(district, scheme, bodies);
    std::vector<bench::Line> table{{.figure = "facts and tree of an organ committee, p99",
                                    .measured = milliseconds(bench::quantile(of_organs, 0.99)),
                                    .limit = "-",
                                    .ratio = "-",
                                    .goal = "< 50 ms"},
                                   {.figure = "facts and tree of a branch, p99",
                                    .measured = milliseconds(bench::quantile(of_branches, 0.99)),
                                    .limit = "-",
                                    .ratio = "-",
                                    .goal = "< 50 ms"},
                                   {.figure = "a scheme tried over three years",
                                    .measured = bench::text("%.2f core-s", trial),
                                    .limit = "-",
                                    .ratio = "-",
                                    .goal = "< 3 s"}};
    const double each = trial / static_cast<double>(bodies);
    for (const std::uint32_t units : {240u, 700u, 1430u}) {
        std::size_t grown = 0;
        const double seconds = tried(Made{units}, scheme, grown);
        const double a_body = seconds / static_cast<double>(grown);
        table.push_back({.figure = bench::text("the same for %u bodies", units * (3 + branches_a_unit) + 1),
                         .measured = bench::text("%.1f core-s", seconds),
                         .limit = bench::text("%.2f core-ms a body and year", 1e3 * a_body),
                         .ratio = bench::text("%.1fx", a_body / each),
                         .goal = "linear: 1x"});
    }
    bench::print(table);
    return 0;
}
