#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/sheets/csv.h"
#include "app/sheets/read.h"
#include "app/sheets/workbook.h"
#include "base/given_test.h"

using namespace jinze;
using namespace jinze::sheets;
namespace fs = std::filesystem;

namespace {

// A temporary profile folder, so that no other LibreOffice is disturbed.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("jinze-sheets-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path / "out"); }
    ~Folder() { fs::remove_all(path); }
};

bool office_is_there() { return std::system("command -v soffice >/dev/null 2>&1") == 0; }

void write_file(const fs::path& path, std::string_view bytes)
{
    std::ofstream{path, std::ios::binary}.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

// Converts path to kind ("xlsx", "ods" ...) in folder/out.
fs::path converted(const Folder& folder, const fs::path& path, const std::string& kind, const std::string& options = "")
{
    const std::string command = "cd '" + folder.path.string() +
                                "' && timeout 120 soffice -env:UserInstallation=file://" + folder.path.string() +
                                "/profile --headless " + options + " --convert-to " + kind + " --outdir out '" +
                                path.filename().string() + "' >/dev/null 2>&1";
    CHECK(std::system(command.c_str()) == 0);
    return folder.path / "out" / (path.stem().string() + "." + kind);
}

}  // namespace

TEST_CASE("a csv that LibreOffice turned into xlsx reads as the csv did, days as days")
{
    if (!office_is_there()) {
        jinze::test::skip("no soffice");
        return;
    }
    const Folder folder;
    const fs::path csv = folder.path / "people.csv";
    write_file(csv,
               "姓名,入党日期,号码,备注\r\n张三,2003-07-01,\"11010519491231002X\","
               "\"甲\n乙\"\r\n李四,2004-02-29,12.5,\r\n");
    // 44,34,76 UTF-8: column 2 a day (YMD), 3 as text
    const auto table = read_table_file(converted(folder, csv, "xlsx", "--infilter='CSV:44,34,76,1,1/2/2/5/3/2/4/2'"));
    REQUIRE(table.has_value());
    REQUIRE(table->rows.size() == 3);
    CHECK(table->rows[0].at(1).text == "入党日期");
    CHECK(table->rows[1].at(1) == Cell{"2003-07-01", CellKind::day});
    CHECK(table->rows[1].at(2).text == "11010519491231002X");
    CHECK(table->rows[1].at(3).text == "甲\n乙");
    CHECK(table->rows[2].at(1) == Cell{"2004-02-29", CellKind::day});
}

TEST_CASE(
    "our workbook, opened and saved again by LibreOffice, reads as we wrote it; no text became a "
    "formula")
{
    if (!office_is_there()) {
        jinze::test::skip("no soffice");
        return;
    }
    const Folder folder;
    const Table table{
        .name = "数据",
        .rows = {{1, {{"姓名"}, {"内容"}, {"日期"}, {"号码"}}},
                 {2, {{"=1+1"}, {"+1"}, {"2003-07-01", CellKind::day}, {"999999197607010011"}}},
                 {4, {{"-1"}, {"@SUM(A1)"}, {"2003-07", CellKind::day}, {"0.1", CellKind::number}}},
                 {5, {{"＝1"}, {"＋1"}, {"－1"}, {"＠1"}}},
                 {6, {{"\tx"}, {"a\nb"}, {" 甲 "}, {"_x000D_"}}},
                 {7, {{"'=x"}, {"😀"}, {"TRUE", CellKind::boolean}, {"2024-02-29 14:30:00", CellKind::day}}}}};
    const fs::path ours = folder.path / "ours.xlsx";
    write_file(ours, text_of(*write_xlsx({.sheets = {{.table = table}}})));
    const auto again = read_table_file(converted(folder, ours, "xlsx"));
    REQUIRE(again.has_value());
    CHECK(again->name == table.name);
    REQUIRE(again->rows.size() == table.rows.size());
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        CHECK(again->rows[i].number == table.rows[i].number);
        for (std::size_t c = 0; c < 4; ++c) {
            CHECK(again->rows[i].at(c).text == table.rows[i].at(c).text);
            CHECK(again->rows[i].at(c).kind == table.rows[i].at(c).kind);
        }
    }
    CHECK(read_table_file(converted(folder, ours, "ods")).error().cause == "xlsx.open_document");
    CHECK(read_table_file(converted(folder, ours, "xls")).error().cause == "xls.old");
    const auto csv = read_table_file(converted(folder, ours, "csv"));
    REQUIRE(csv.has_value());
    CHECK(csv->rows[1].at(0).text == "=1+1");
}

TEST_CASE("ten thousand rows of sixteen columns are read in half a second of processor time")
{
    Filling filling;
    filling.table.name = "党员";
    for (std::uint32_t row = 1; row <= 10'000; ++row) {
        Row filled{.number = row, .cells = {}};
        for (int column = 0; column < 16; ++column)
            filled.cells.push_back({column % 4 == 0
                                        ? "2003-07-01"
                                        : "文字" + std::to_string(row * 16 + static_cast<std::uint32_t>(column)),
                                    column % 4 == 0 ? CellKind::day : CellKind::text});
        REQUIRE_FALSE(filling.add(std::move(filled)));
    }
    const auto bytes = write_xlsx({.sheets = {{.table = filling.table}}});
    REQUIRE(bytes.has_value());
    const auto before = std::clock();
    const auto table = read_table(*bytes);
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    REQUIRE(table.has_value());
    CHECK(table->rows == filling.table.rows);
    MESSAGE("read in ", seconds, " s of processor time");
#ifdef NDEBUG
    CHECK(seconds < 0.5);
#else
    CHECK(seconds < 5);
#endif
}
