#include <doctest/doctest.h>

#include "domain/assembly/about.h"
#include "domain/matter_rules/matters_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using document::ClauseRef;
using document::DocumentId;
using document::Fate;

namespace {

const DocumentId the_first{1};

struct Papers : Matters {
    RegisterDocument registering{.body = work,
                                 .issuer = committee,
                                 .kind = document::DocumentKind::provision,
                                 .day = today - days{10},
                                 .title = {"规范窗口服务的规定"},
                                 .number = Text{"云委发〔2026〕3号"},
                                 .clauses = {{"一", "审批时间6月底前压减到60个工作日", Fate::matter},
                                             {"二", "窗口单位不得推诿", Fate::standing},
                                             {"三", "每季度报告一次", {}}}};

    Papers()
    {
        command.document = the_first;
        command.clause = 1;
    }
    void registered() { put(work_clerk, registering); }
    const document::Document& it() const { return state.of<document::Documents>()[the_first]; }
    std::optional<Fate> fate(int clause, Day known = today) const { return it().find(clause)->fate(known); }
};

}  // namespace

TEST_CASE("a document is registered with its clauses and the fates decided so far")
{
    Papers d;
    d.registered();
    CHECK(d.it().registered.body == work);
    CHECK(d.it().clauses.size() == 3);
    CHECK(d.it().clauses[0].label);
    CHECK(d.fate(1) == Fate::matter);
    CHECK(d.fate(2) == Fate::standing);
    CHECK_FALSE(d.fate(3));
    CHECK_FALSE(d.fate(1, today - days{1}));
    CHECK(d.it().find(0) == nullptr);
    CHECK(d.it().find(4) == nullptr);
}

TEST_CASE("whoever records for a body that may set matters registers its documents")
{
    Papers d;
    CHECK(d.why(group_secretary, d.registering) == refusals::right_missing);
    CHECK(d.why(member, d.registering) == refusals::right_missing);
    auto command = d.registering;
    command.body = one;
    CHECK(d.why(branch_secretary, command) == refusals::document_body_unfit);
    command.body = OrgId{99};
    CHECK(d.why(work_clerk, command) == refusals::right_missing);
    command.body = group, command.issuer = group;
    CHECK(d.ask(group_secretary, command).has_value());
}

TEST_CASE("the issuer is the body itself or one above it; one outside the district is left out")
{
    Papers d;
    d.registering.issuer = group;
    CHECK(d.why(work_clerk, d.registering) == refusals::issuer_not_above);
    d.registering.issuer = OrgId{99};
    CHECK(d.why(work_clerk, d.registering) == refusals::org_unknown);
    for (const std::optional<OrgId> issuer : {std::optional{work}, std::optional<OrgId>{}}) {
        d.registering.issuer = issuer;
        CHECK(d.ask(work_clerk, d.registering).has_value());
    }
}

TEST_CASE("a document has a title, a day that has come, and clauses that say something")
{
    Papers d;
    auto command = d.registering;
    command.title = {" "};
    CHECK(d.why(work_clerk, command) == refusals::text_missing);
    command = d.registering;
    command.day = today + days{1};
    CHECK(d.why(work_clerk, command) == refusals::day_in_the_future);
    command = d.registering;
    command.clauses.clear();
    CHECK(d.why(work_clerk, command) == refusals::clauses_missing);
    command.clauses.assign(clauses_at_most, d.registering.clauses[0]);
    CHECK(d.ask(work_clerk, command).has_value());
    command.clauses.push_back(d.registering.clauses[0]);
    CHECK(d.why(work_clerk, command) == refusals::clauses_too_many);
    command = d.registering;
    command.clauses[1].text = " ";
    CHECK(d.why(work_clerk, command) == refusals::text_missing);
    CHECK(path_of(d.ask(work_clerk, command).error()) == "clauses[1].text");
    command.clauses[1].text = std::string(3 * 1001, 'x');
    CHECK(d.why(work_clerk, command) == refusals::text_too_long);
}

TEST_CASE("a new version names the latest one of the same body, and is not dated before it")
{
    Papers d;
    d.registering.replaces = DocumentId{9};
    CHECK(d.why(work_clerk, d.registering) == refusals::document_unknown);
    d.registering.replaces = {};
    d.registered();
    d.registering.replaces = the_first;
    d.registering.day -= days{1};
    CHECK(d.why(work_clerk, d.registering) == refusals::version_before_itself);
    d.registering.day += days{1};
    auto command = d.registering;
    command.body = group, command.issuer = group;
    CHECK(d.why(group_secretary, command) == refusals::version_of_another);
    d.registered();
    CHECK(d.it().replaced_by == std::vector{DocumentId{2}});
    CHECK(d.why(work_clerk, d.registering) == refusals::replaced_already);
}

TEST_CASE("a fate is decided and may be changed; both decisions stay")
{
    Papers d;
    d.registered();
    d.stand_on(today + days{3});
    CHECK(d.why(group_secretary, DecideClause{the_first, 3, Fate::duty, {}}) == refusals::right_missing);
    d.put(work_secretary, DecideClause{the_first, 3, Fate::duty, Text{"每季度重复"}});
    CHECK(d.why(work_clerk, DecideClause{the_first, 3, Fate::duty, {}}) == refusals::fate_decided_already);
    d.put(work_clerk, DecideClause{the_first, 3, Fate::standing, {}});
    CHECK(d.fate(3, today + days{3}) == Fate::standing);
    CHECK_FALSE(d.fate(3, today + days{2}));
    CHECK(d.it().clauses[2].decisions.size() == 2);
    CHECK(d.it().clauses[2].decisions[0].by == work_secretary);
    CHECK(d.why(work_clerk, DecideClause{the_first, 4, Fate::duty, {}}) == refusals::no_such_clause);
    CHECK(d.why(work_clerk, DecideClause{DocumentId{9}, 1, Fate::duty, {}}) == refusals::right_missing);
    d.put(work_clerk, BeginImport{Sheet::records, {}});  // within a sheet the right is that to import
    CHECK(d.why(work_clerk, DecideClause{DocumentId{9}, 1, Fate::duty, {}}) == refusals::document_unknown);
}

TEST_CASE("a matter carries out a clause whose fate it is")
{
    Papers d;
    CHECK(d.why(work_clerk, d.command) == refusals::document_unknown);
    d.registered();
    d.open();
    CHECK(d.state.of<matter::Matters>()[first].opened.clause == ClauseRef{the_first, 1});
    CHECK(d.state.of<matter::Matters>().of_clause({the_first, 1}).size() == 1);
    CHECK(d.state.of<matter::Matters>().of_clause({the_first, 2}).empty());
    for (const int clause : {2, 3}) {
        d.command.clause = clause;
        CHECK(d.why(work_clerk, d.command) == refusals::clause_not_a_matter);
    }
    d.command.clause = 4;
    CHECK(d.why(work_clerk, d.command) == refusals::no_such_clause);
    d.command.clause = {};
    CHECK(d.why(work_clerk, d.command) == refusals::no_such_clause);
}

TEST_CASE("findings are attached to a standing requirement, as many as were found")
{
    Papers d;
    d.registered();
    d.command.clause = 2;
    d.command.source = matter::MatterSource::inspection;
    d.open();
    d.open();
    CHECK(d.state.of<matter::Matters>().of_clause({the_first, 2}).size() == 2);
    d.command.source = matter::MatterSource::meeting;
    CHECK(d.why(work_clerk, d.command) == refusals::clause_of_other_source);
}

TEST_CASE("what an open matter pursues already is set again only by somebody who says that they know")
{
    Papers d;
    d.registered();
    d.open();
    CHECK(d.why(work_clerk, d.command) == refusals::pursued_already);
    auto command = d.command;
    command.setter = group, command.lead = organ, command.answers = {};
    CHECK(d.why(group_secretary, command) == refusals::pursued_already);
    command.despite_others = true;
    CHECK(d.ask(group_secretary, command).has_value());
    d.command.part_of = first;
    CHECK(d.ask(work_clerk, d.command).has_value());
    d.command.part_of = {};
    d.put(work_secretary, RejectMatter{first, {"并入另一事项"}});
    CHECK(d.ask(work_clerk, d.command).has_value());
}

TEST_CASE("each leaf of a document concerns the body that carries it out")
{
    Papers d;
    d.registered();
    d.put(work_clerk, DecideClause{the_first, 3, Fate::nothing, Text{"只说明意义"}});
    for (std::size_t i = d.leaves.size() - 7; i < d.leaves.size(); ++i)
        CHECK(about_event(d.leaves[i].event, d.state).org == work);
    CHECK(about_event(d.leaves[d.leaves.size() - 7].event, d.state).made == "w1");
    CHECK(home_of(d.state, the_first) == work);
    CHECK_FALSE(home_of(d.state, DocumentId{2}));
    CHECK(d.state.people()[committee].referred);
}
