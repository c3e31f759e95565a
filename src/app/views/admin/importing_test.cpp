#include "app/access/gate.h"
#include "app/sheets/csv.h"
#include "app/views/admin/pasted.h"
#include "app/views/admin/proposals.h"
#include "app/views/office_fixture_test.h"

using namespace jinze;
using namespace jinze::views;
using district::Sheet;
using test::Office;

namespace {

std::string csv_of(const test::Lines& lines)
{
    auto bytes = sheets::write_csv(test::table_of(lines));
    REQUIRE(bytes.has_value());
    return *bytes;
}

std::string pasted_of(const test::Lines& lines)
{
    std::string text;
    for (const auto& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) text += (i ? "\t" : "") + line[i];
        text += "\r\n";
    }
    return text;
}

// Two new members, the second without a branch.
test::Lines one_good_one_bad()
{
    test::Lines lines{test::people_headings, test::member("戊六", 6), test::member("己七", 7)};
    lines[2][3] = "没有这个支部";
    return lines;
}

Result<ImportTicket> bring(Office& town, PersonId who, const std::string& ticket, const std::string& bytes,
                           bool pasted = false)
{
    return town.room.imports.bring(*town.desk, {who, ticket, Sheet::people, bytes, pasted});
}

// With accounts over the same file.
struct Doors : Office {
    access::Gate gate{*desk, vault::MasterKey{std::array<std::uint8_t, vault::key_size>{}}};
    access::Proposals& proposals = gate.proposals();
};

Result<ImportTicket> commit(Doors& town, PersonId who, bool skip_rejected = false,
                            const std::string& ticket = "ticket-1")
{
    return town.room.imports.commit(*town.desk, town.proposals, {.person = who, .is_operator = false, .address = {}},
                                    ticket, {.skip_rejected = skip_rejected, .confirmed = {}});
}

}  // namespace

TEST_CASE("a sheet is thought through, shown and then done; its ticket is its own person's alone")
{
    Doors town;
    const PersonId who = town.secretary();
    const auto before = town.state().leaves();
    const auto planned = bring(town, who, "ticket-1", csv_of({test::people_headings, test::member("戊六", 6)}));
    REQUIRE(planned.has_value());
    CHECK(planned->state == ImportState::planned);
    CHECK(planned->report->counts.added == 1);
    CHECK(planned->rows == 1);
    CHECK(planned->done == 1);
    CHECK(town.state().leaves() == before);                                                // a dry run
    CHECK(bring(town, who, "ticket-1", "something else")->state == ImportState::planned);  // the same ticket

    Imports& imports = town.room.imports;
    CHECK(views::is_absent(imports.ticket(town.leader(), "ticket-1", town.now).error()));
    CHECK(views::is_absent(commit(town, town.leader()).error()));
    const auto done = commit(town, who);
    REQUIRE(done.has_value());
    CHECK(done->state == ImportState::done);
    CHECK(done->report->committed);
    CHECK(done->report->batch.has_value());
    CHECK(town.state().people().people().size() == 6);
    CHECK(commit(town, who)->state == ImportState::done);  // twice is once
    CHECK(town.state().people().people().size() == 6);
}

TEST_CASE("who may not import brings nothing in, and a request without a ticket is no import")
{
    Doors town;
    CHECK(bring(town, town.leader(), "ticket-1", "x").error().why == "right_missing");
    CHECK(bring(town, town.secretary(), "", "x").error().field == "Idempotency-Key");
    CHECK(bring(town, town.secretary(), "../../x-y", "x").error().field == "Idempotency-Key");
}

TEST_CASE("rejected rows hold the whole back until somebody says to leave them out")
{
    Doors town;
    const PersonId who = town.secretary();
    const auto planned = bring(town, who, "ticket-1", csv_of(one_good_one_bad()));
    REQUIRE(planned.has_value());
    CHECK(planned->report->counts.rejected == 1);
    CHECK(planned->rejected_rows);
    CHECK(commit(town, who).error().why == "rows_rejected");
    CHECK(commit(town, who, true)->state == ImportState::done);
    CHECK(town.state().people().people().size() == 6);
}

TEST_CASE("a sheet that no longer fits when it is to be done comes back with its problem, and is not said to be done")
{
    Doors town;
    const PersonId who = town.secretary();
    REQUIRE(bring(town, who, "ticket-1", csv_of({test::people_headings, test::member("戊六", 6)})).has_value());
    const auto branch = town.state().people()[PersonId{1}].stints.back().branch;
    district::RegisterPerson other{.branch = branch,
                                   .since = town.today(),
                                   .kind = registry::MemberKind::full,
                                   .joined = day_at(2003, 7, 1),
                                   .full_since = day_at(2004, 7, 1),
                                   .identity = {.name = "别人", .id_number = test::id_of(6)}};
    REQUIRE(town.desk->submit({.actor = who, .commands = {other}}).has_value());
    const auto again = commit(town, who);
    REQUIRE(again.has_value());
    CHECK(again->state == ImportState::planned);
    CHECK_FALSE(again->report->committed);
    CHECK(again->report->counts.rejected == 1);
    CHECK(again->rejected_rows);
}

TEST_CASE("what a sheet asks about is done only once it is confirmed")
{
    Doors town;
    const PersonId who = town.secretary();
    auto row = test::member("戊六", 6);
    row[5] = "";  // full member, without the day
    const auto planned = bring(town, who, "ticket-1", csv_of({test::people_headings, row}));
    REQUIRE(planned.has_value());
    CHECK(planned->report->counts.questions == 1);
    const auto before = town.state().leaves();
    CHECK(commit(town, who).error().field == "confirmed");
    CHECK(commit(town, who, true).error().field == "confirmed");
    CHECK(town.state().leaves() == before);
    const access::Doer doer{.person = who, .is_operator = false, .address = {}};
    CHECK(town.room.imports
              .commit(*town.desk, town.proposals, doer, "ticket-1", {.skip_rejected = {}, .confirmed = true})
              ->state == ImportState::done);
    CHECK(town.state().leaves() > before);
}

TEST_CASE("the workbook of rejected rows is for the same person, once, within ten minutes")
{
    Doors town;
    const PersonId who = town.secretary();
    Imports& imports = town.room.imports;
    REQUIRE(bring(town, who, "ticket-1", csv_of(one_good_one_bad())).has_value());
    CHECK(views::is_absent(imports.rejected(town.leader(), "ticket-1", town.now).error()));
    CHECK(views::is_absent(imports.rejected(who, "ticket-2", town.now).error()));
    const auto bytes = imports.rejected(who, "ticket-1", town.now);
    REQUIRE(bytes.has_value());
    const auto table = sheets::read_table(*bytes);
    REQUIRE(table.has_value());
    CHECK(table->rows.size() == 2);
    CHECK(table->rows[0].cells.back().text == sheets::reason_heading);
    CHECK(views::is_absent(imports.rejected(who, "ticket-1", town.now).error()));

    REQUIRE(bring(town, who, "ticket-3", csv_of(one_good_one_bad())).has_value());
    CHECK(views::is_absent(imports.rejected(who, "ticket-3", town.now + std::chrono::minutes{10}).error()));
    CHECK(views::is_absent(imports.ticket(who, "ticket-3", town.now + std::chrono::minutes{10}).error()));
}

TEST_CASE("a cell that looks like a formula comes back as the text it was")
{
    Doors town;
    test::Lines lines = one_good_one_bad();
    lines[2][0] = test::hostile;
    REQUIRE(bring(town, town.secretary(), "ticket-1", csv_of(lines)).has_value());
    const auto bytes = town.room.imports.rejected(town.secretary(), "ticket-1", town.now);
    REQUIRE(bytes.has_value());
    const auto table = sheets::read_table(*bytes);
    REQUIRE(table.has_value());
    CHECK(table->rows[1].cells[0].text == test::hostile);
    CHECK(table->rows[1].cells[0].kind == sheets::CellKind::text);
}

TEST_CASE("what is no sheet, or has not the headings, is refused with its reason")
{
    Doors town;
    const auto page = bring(town, town.secretary(), "ticket-1", "<html><body>no</body></html>");
    REQUIRE(page.has_value());
    CHECK(page->state == ImportState::refused);
    REQUIRE_FALSE(page->faults.empty());
    CHECK_FALSE(page->faults[0].chinese.empty());
    CHECK(bring(town, town.secretary(), "ticket-2", csv_of({{"苹果", "梨"}, {"1", "2"}}))->state ==
          ImportState::refused);
}

TEST_CASE("cells pasted from a spreadsheet are a sheet too")
{
    Doors town;
    const auto planned =
        bring(town, town.secretary(), "ticket-1", pasted_of({test::people_headings, test::member("戊六", 6)}), true);
    REQUIRE(planned.has_value());
    CHECK(planned->report->counts.added == 1);

    const auto book = pasted_book("a\t\"b \"\"c\"\"\nd\"\t\r\n\r\n=1\tz");
    REQUIRE(book.has_value());
    const auto& rows = book->sheets.front().rows;
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells[1].text == "b \"c\"\nd");
    CHECK(rows[1].number == 3);
    CHECK(rows[1].cells[0].text == "=1");
    CHECK(pasted_book("").error().cause == "file.empty");
    CHECK(pasted_book("\"a").error().cause == "csv.quote");
    CHECK(pasted_book("\"a\"b").error().cause == "csv.quote");
    CHECK(pasted_book("\xFF").error().cause == "text.not_utf8");
    CHECK(pasted_book(std::string_view{"a\0b", 3}).error().cause == "text.nul");
}

TEST_CASE("imports are listed for whoever may import, and undone where nothing depends on them")
{
    Doors town;
    const PersonId who = town.secretary();
    const auto page = [&](PersonId reader_id) {
        return *town.as(reader_id, [&](const Reader& reader) {
            return imports_page(reader, town.room.imports, town.gate.accounts());
        });
    };
    CHECK(page(who).imports.size() == 5);
    CHECK_FALSE(page(who).setting_up);
    CHECK(page(town.leader()).imports.empty());
    REQUIRE(bring(town, who, "ticket-1", csv_of({test::people_headings, test::member("戊六", 6)})).has_value());
    CHECK(page(who).mine.size() == 1);
    const auto done = commit(town, who);
    const std::string batch = "b" + std::to_string(*done->report->batch);
    CHECK(page(who).imports.front().batch == batch);
    CHECK(page(who).imports.front().may_undo);
    CHECK(town.done(town.leader(), undoing(batch)).error().why == "right_missing");
    CHECK(town.done(who, undoing("third")).error().field == "batch");
    REQUIRE(town.done(who, undoing(batch)).has_value());
    CHECK(page(who).imports.front().undone);
    CHECK_FALSE(page(who).imports.front().may_undo);
}

TEST_CASE("there is a template for each of the four sheets, and for nothing else")
{
    for (const char* kind : {"organisations", "people", "posts", "records", "matters"})
        CHECK(template_workbook(kind).has_value());
    CHECK(views::is_absent(template_workbook("secrets").error()));
}

TEST_CASE("a sheet that gives a post reaching everywhere waits for one second person, and comes in as it was confirmed")
{
    Doors town;
    const PersonId who = town.secretary();
    const test::Lines headings{{"姓名", "党组织", "职务", "任职日期"}};
    const auto sheet = [&](const std::string& name, const std::string& title) {
        return csv_of({headings.front(), {name, "中共某区直属机关工作委员会", title, "2026-03-02"}});
    };
    const auto bring_posts = [&](const std::string& ticket, const std::string& bytes) {
        return town.room.imports.bring(*town.desk, {who, ticket, Sheet::posts, bytes, false});
    };
    REQUIRE(bring_posts("ticket-1", sheet("乙二", "副书记"))->state == ImportState::planned);
    // There has been no other: one does it alone, and then there are two.
    REQUIRE(commit(town, who)->state == ImportState::done);

    const auto second = sheet("丙三", "党务工作人员");
    REQUIRE(bring_posts("ticket-2", second)->state == ImportState::planned);
    const auto before = town.state().leaves();
    const auto waits = commit(town, who, false, "ticket-2");
    REQUIRE_FALSE(waits.has_value());
    CHECK(waits.error().why == "second_person_first");
    CHECK(town.state().leaves() == before);
    CHECK(commit(town, who, false, "ticket-2").error().field == waits.error().field);  // proposed once
    REQUIRE(town.proposals.all().size() == 1);
    const access::Proposal proposal = town.proposals.all().front();
    const auto objection = [&](PersonId reader_id) {
        return town.as(reader_id, [&](const Reader& reader) { return views::object_to_confirming(reader, proposal); });
    };
    CHECK(objection(who).has_value());                      // imported it
    CHECK(objection(town.branch_secretary()).has_value());  // is appointed by it
    CHECK_FALSE(objection(town.leader()).has_value());
    REQUIRE(town.proposals.accept(proposal, {town.leader(), false, {}}));
    CHECK_FALSE(town.proposals.accept(proposal, {town.leader(), false, {}}));
    // Another sheet than the confirmed one.
    REQUIRE(bring_posts("ticket-3", sheet("丙三", "专职副书记"))->state == ImportState::planned);
    CHECK(commit(town, who, false, "ticket-3").error().why == "second_person_first");
    REQUIRE(bring_posts("ticket-4", second)->state == ImportState::planned);
    REQUIRE(commit(town, who, false, "ticket-4")->state == ImportState::done);
    CHECK(town.state().imports().back().with == town.leader());
    CHECK(town.proposals.all().size() == 1);  // the other sheet's
}

TEST_CASE("sheets that wait are held within one memory with all bodies, and one beyond it is let go with a sentence")
{
    Doors town;
    Budget memory{64 << 10};
    town.room.imports.count_in(memory);
    test::Lines small{test::people_headings, test::member("戊六", 6)}, large{test::people_headings};
    for (int i = 0; i < 200; ++i) large.push_back(test::member("己" + std::to_string(i), 100 + i));
    REQUIRE(bring(town, town.secretary(), "ticket-small", csv_of(small))->state == ImportState::planned);
    const std::size_t waits = memory.held();
    CHECK(waits > 0);
    const auto refused = bring(town, town.secretary(), "ticket-large", csv_of(large));
    REQUIRE(refused.has_value());
    CHECK(refused->state == ImportState::refused);
    REQUIRE(refused->faults.size() == 1);
    CHECK(refused->faults[0].why == "busy");
    CHECK_FALSE(refused->faults[0].chinese.empty());
    CHECK(memory.held() == 0);  // one waiting sheet per person: the small one replaced it
    CHECK(memory.most() <= memory.bytes());
    REQUIRE(bring(town, town.secretary(), "ticket-again", csv_of(small))->state == ImportState::planned);
    CHECK(memory.held() == waits);
    REQUIRE(commit(town, town.secretary(), false, "ticket-again")->state == ImportState::done);
    CHECK(memory.held() == 0);
}

TEST_CASE("after an erasure no sheet waits in which the name may stand")
{
    Doors town;
    REQUIRE(
        bring(town, town.secretary(), "ticket-1", csv_of({test::people_headings, test::member("戊六", 6)}))->state ==
        ImportState::planned);
    town.room.imports.forget();
    CHECK(views::is_absent(town.room.imports.ticket(town.secretary(), "ticket-1", town.now).error()));
}
