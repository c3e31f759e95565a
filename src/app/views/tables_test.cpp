#include "app/views/tables.h"

#include "app/views/office_fixture_test.h"

using namespace jinze;
using namespace jinze::views;
using test::Office;

namespace {

template <class Question>
sheets::Table table(Office& town, PersonId who, Result<Bytes> (*list)(const Reader&, const Question&),
                    const std::type_identity_t<Question>& asked = {})
{
    const auto bytes = town.as(who, [&](const Reader& reader) { return list(reader, asked); });
    REQUIRE_MESSAGE(bytes.has_value(), bytes.error().english);
    auto read = sheets::read_table(*bytes);
    REQUIRE(read.has_value());
    return *std::move(read);
}

bool holds(const sheets::Table& table, const std::string& text)
{
    for (const sheets::Row& row : table.rows)
        for (const sheets::Cell& cell : row.cells)
            if (cell.text == text) return true;
    return false;
}

}  // namespace

TEST_CASE("a list becomes a workbook of what the reader may read, with the list's own filters")
{
    Office town;
    CHECK(table(town, town.secretary(), people_table).rows.size() == 6);
    CHECK(table(town, town.member_of("第一"), people_table).rows.size() == 4);
    CHECK(table(town, town.secretary(), people_table, {.text = "jy"}).rows.size() == 2);
    CHECK(table(town, town.secretary(), organisations_table).rows.size() == 8);
    CHECK(table(town, town.secretary(), organisations_table, {.node = to_text(town.organ())}).rows.size() == 4);
    CHECK(table(town, town.member_of("第一"), organisations_table).rows.size() == 2);
    CHECK(holds(table(town, town.secretary(), duties_table), "专题研究机关党建工作"));
    CHECK(table(town, town.secretary(), duties_table, {.area = duty::Area::style}).rows.size() <
          table(town, town.secretary(), duties_table).rows.size());
    const RecordsTable in_work{.node = to_text(town.work()), .from = day_at(2025, 1, 1), .to = day_at(2026, 3, 5)};
    CHECK(holds(table(town, town.secretary(), records_table, in_work), "党组会"));
    CHECK(table(town, town.secretary(), records_table,
                {.from = in_work.from, .to = in_work.to, .topic = Code{"no-such-topic"}})
              .rows.size() == 1);
    CHECK(holds(table(town, town.secretary(), obligations_table, {.node = to_text(town.group())}),
                "专题研究机关党建工作"));
}

TEST_CASE("a node that may not be seen gives no workbook")
{
    Office town;
    const std::string node = to_text(town.group());
    town.as(town.member_of("第一"), [&](const Reader& reader) {
        CHECK(views::is_absent(people_table(reader, {.node = node}).error()));
        CHECK(views::is_absent(organisations_table(reader, {.node = node}).error()));
        CHECK(views::is_absent(records_table(reader, {.node = node}).error()));
        CHECK(views::is_absent(obligations_table(reader, {.node = node}).error()));
    });
}

TEST_CASE("what somebody typed is text in a workbook, byte for byte, and never a formula")
{
    Office town;
    const RecordId record = town.recorded(
        town.leader(), {.kind = record::Kind::meeting, .host = town.group(), .performed = town.today()}, test::hostile);
    const auto records = table(town, town.leader(), records_table,
                               {.node = to_text(town.group()), .from = day_at(2026, 3, 1), .to = day_at(2026, 3, 5)});
    bool found = false;
    for (const sheets::Row& row : records.rows) {
        if (row.cells.empty() || row.cells[0].text != to_text(record)) continue;
        found = true;
        CHECK(row.cells[3].text == test::hostile);
        CHECK(row.cells[3].kind == sheets::CellKind::text);
    }
    CHECK(found);
}

TEST_CASE(
    "the workbook of obligations says on its second sheet whether earlier years are in it, and how many it leaves out")
{
    Office town;
    const auto book = [&](YesNo earlier) {
        const auto bytes = town.as(town.secretary(), [&](const Reader& reader) {
            return obligations_table(reader, {.node = to_text(town.group()), .earlier = earlier});
        });
        REQUIRE(bytes.has_value());
        auto read = sheets::read_book(*bytes);
        REQUIRE(read.has_value());
        REQUIRE(read->sheets.size() == 2);
        CHECK(read->sheets[1].name == "说明");
        return *std::move(read);
    };
    const auto year = [](const sheets::Book& it) {
        for (const sheets::Row& row : it.sheets[1].rows)
            if (!row.cells.empty() && row.cells[0].text == "年度") return row.cells[1].text;
        return std::string{};
    };
    const sheets::Book with = book(YesNo::yes), without = book(YesNo::no);
    const auto left = with.sheets[0].rows.size() - without.sheets[0].rows.size();
    CHECK(year(with).find("2025年及以前未办的也列入") != std::string::npos);
    CHECK(year(without).find(left > 0 ? "2025年及以前另有" + std::to_string(left) + "项未办，没有列入"
                                      : "以前年度没有未办的") != std::string::npos);
}
