#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <filesystem>

#include "app/sheets/csv.h"
#include "app/sheets/read.h"
#include "app/sheets/workbook.h"
#include "base/folder_test.h"

using namespace jinze;
using namespace jinze::sheets;

namespace {

// Texts that are known to break exports.
const std::vector<std::string> pieces{"=1+1",
                                      "+",
                                      "-5",
                                      "@SUM(A1)",
                                      "\t",
                                      "\r",
                                      "\n",
                                      "\r\n",
                                      "＝",
                                      "＋",
                                      "－",
                                      "＠",
                                      "'",
                                      "''",
                                      "'=x",
                                      "\"",
                                      ",",
                                      ";",
                                      "_x000D_",
                                      "_x0041",
                                      "_x005F_",
                                      "_",
                                      "x",
                                      "\x01",
                                      "\x1f",
                                      "\x7f",
                                      "&amp;",
                                      "<t>",
                                      "]]>",
                                      "]",
                                      " ",
                                      "　",
                                      "\u00a0",
                                      "\ufeff",
                                      "\ufffe",
                                      "\uffff",
                                      "\u200b",
                                      "张三",
                                      "𠮷",
                                      "😀",
                                      "11010519491231002X",
                                      "110105194912310000",
                                      "1E5",
                                      "2003.07",
                                      "TRUE",
                                      "#REF!",
                                      "0041_",
                                      "000D_",
                                      "é",
                                      "e\u0301"};

rc::Gen<std::string> any_text()
{
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces)),
                        [](const std::vector<std::string>& chosen) {
                            std::string text;
                            for (const auto& piece : chosen) text += piece;
                            return text;
                        });
}

// Rows with gaps, cells with gaps, all text.
Table any_table()
{
    Filling filling;
    std::uint32_t number = 0;
    const auto rows = *rc::gen::resize(16, rc::gen::container<std::vector<std::vector<std::string>>>(
                                               rc::gen::container<std::vector<std::string>>(any_text())));
    for (const auto& texts : rows) {
        number += *rc::gen::inRange(1u, 4u);
        Row row{.number = number, .cells = {}};
        for (std::size_t i = 0; i < std::min(texts.size(), limits::columns); ++i)
            row.cells.push_back({.text = texts[i]});
        if (filling.add(std::move(row))) break;
    }
    return filling.table;
}

View view(const std::string& text) { return view_of(text); }

}  // namespace

TEST_CASE("what is written as csv reads back unchanged, whatever the text")
{
    CHECK(rc::check([] {
        const Table table = any_table();
        const auto csv = write_csv(table);
        RC_ASSERT(csv.has_value());
        const auto again = read_csv(*csv);
        RC_ASSERT(again.has_value());
        RC_ASSERT(again->rows == table.rows);
    }));
}

TEST_CASE("what is written as xlsx reads back unchanged, whatever the text")
{
    CHECK(rc::check([] {
        Table table = any_table();
        table.name = "数据";
        const auto bytes = write_xlsx({.sheets = {{.table = table}}});
        RC_ASSERT(bytes.has_value());
        const auto again = read_table(*bytes);
        RC_ASSERT(again.has_value());
        RC_ASSERT(*again == table);
    }));
}

TEST_CASE("numbers, days, truth values and errors keep their kind through xlsx")
{
    using enum CellKind;
    const Table table{.name = "类型",
                      .rows = {{1, {{"0.1", number}, {"-5", number}, {"123456789012345", number}, {"1e-07", number}}},
                               {2, {{"2003-07-01", day}, {"2003-07", day}, {"2024-02-29 14:30:00", day}}},
                               {3, {{"TRUE", boolean}, {"FALSE", boolean}}}}};
    const auto bytes = write_xlsx({.sheets = {{.table = table, .heading_row = 0}}});
    REQUIRE(bytes.has_value());
    const auto again = read_table(*bytes);
    REQUIRE(again.has_value());
    CHECK(*again == table);
}

TEST_CASE("a number that xlsx would round is written as text instead")
{
    const Table table{.name = "数", .rows = {{1, {{"0.12345678901234568", CellKind::number}}}}};
    const auto again = read_table(*write_xlsx({.sheets = {{.table = table}}}));
    REQUIRE(again.has_value());
    CHECK(again->rows[0].cells[0].text == "0.12345678901234568");
}

TEST_CASE("equal workbooks are equal bytes")
{
    const Workbook workbook{.sheets = {{.table = {.name = "甲", .rows = {{1, {{"姓名"}}}, {2, {{"张三"}}}}},
                                        .choices = {{0, {"是", "否"}}}},
                                       {.table = {.name = "乙", .rows = {{1, {{"=x"}}}}}}}};
    CHECK(*write_xlsx(workbook) == *write_xlsx(workbook));
    Workbook later = workbook;
    later.created += std::chrono::hours{1};
    CHECK(*write_xlsx(workbook) != *write_xlsx(later));
}

TEST_CASE("cells that look like formulas carry an apostrophe in csv, and only there")
{
    const Table table{.name = "", .rows = {{1, {{"=1+1"}, {"＠x"}, {"'=1"}, {"'tis"}, {"-5", CellKind::number}}}}};
    CHECK(*write_csv(table) == "\xEF\xBB\xBF'=1+1,'＠x,''=1,'tis,-5\r\n");
    CHECK(read_table(view(*write_csv(table)))->rows[0].cells[2].text == "'=1");
}

TEST_CASE("what could not be read back is refused on writing")
{
    const auto with = [](std::string text) { return Table{.name = "表", .rows = {{7, {{std::move(text)}}}}}; };
    CHECK(write_csv(with(std::string("a\0b", 3))).error().cause == "text.nul");
    CHECK(write_csv(with("\xff")).error().cause == "text.not_utf8");
    CHECK(write_xlsx({.sheets = {{.table = with(std::string("a\0b", 3))}}}).error().row == 7);
    CHECK(write_xlsx({.sheets = {{.table = with("\xff")}}}).error().cause == "text.not_utf8");
    CHECK(write_xlsx({.sheets = {{.table = with(std::string(32'768, 'a'))}}}).error().cause == "file.too_large");
    CHECK(write_xlsx({.sheets = {{.table = {.name = "a[b"}}}}).error().cause == "xlsx.unwritable");
}

TEST_CASE("no part of a workbook lies on a disk while it is made")
{
    const jinze::test::Folder folder;
    const int watch = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    REQUIRE(::inotify_add_watch(watch, folder.path().c_str(), IN_CREATE | IN_OPEN) >= 0);
    ::setenv("TMPDIR", folder.path().c_str(), 1);
    Workbook workbook;
    workbook.sheets.push_back({.table = {.name = "人员", .rows = {{1, {{"姓名"}, {"党员一"}}}}}});
    CHECK(write_xlsx(workbook).has_value());
    ::unsetenv("TMPDIR");
    char events[4096];
    CHECK(::read(watch, events, sizeof events) < 0);  // nothing was created there
    ::close(watch);
}
