// The workbook gives the same total in LibreOffice, which computes every formula itself.
#include "app/score/book.h"

#include <rapidcheck.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "app/score/page.h"
#include "app/score/random_case_test.h"
#include "app/sheets/csv.h"
#include "base/given_test.h"

using namespace jinze;
using namespace jinze::score;
using namespace jinze::score::test;
namespace fs = std::filesystem;

namespace {

// LibreOffice with a profile of its own that computes all formulas of a file it opens.
class Office {
public:
    Office()
    {
        fs::create_directories(folder_ / "profile" / "user");
        std::ofstream{folder_ / "profile" / "user" / "registrymodifications.xcu"}
            << R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
)";
    }
    ~Office() { fs::remove_all(folder_); }

    static bool is_there() { return std::system("command -v soffice >/dev/null 2>&1") == 0; }

    void add(const std::string& name, const sheets::Workbook& book) const
    {
        const auto bytes = sheets::write_xlsx(book);
        REQUIRE(bytes.has_value());
        std::ofstream{folder_ / (name + ".xlsx"), std::ios::binary}.write(reinterpret_cast<const char*>(bytes->data()),
                                                                          static_cast<std::streamsize>(bytes->size()));
    }
    // All at once: starting takes longer than computing. Every sheet becomes NAME-SHEET.csv.
    void compute() const
    {
        const std::string command = "cd '" + folder_.string() +
                                    "' && timeout 300 soffice -env:UserInstallation=file://" + folder_.string() +
                                    "/profile --headless --convert-to 'csv:Text - txt - csv "
                                    "(StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' *.xlsx >/dev/null 2>&1";
        REQUIRE(std::system(command.c_str()) == 0);
    }
    std::vector<std::vector<std::string>> read(const std::string& name, const std::string& sheet) const
    {
        std::ifstream in{folder_ / (name + "-" + sheet + ".csv"), std::ios::binary};
        REQUIRE(in.good());
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        const auto table = sheets::read_csv(text);
        REQUIRE(table.has_value());
        std::vector<std::vector<std::string>> rows;
        for (const sheets::Row& row : table->rows) {
            rows.emplace_back();
            for (const sheets::Cell& cell : row.cells) rows.back().push_back(cell.text);
        }
        return rows;
    }

private:
    fs::path folder_ = fs::temp_directory_path() / ("jinze-score-" + std::to_string(getpid()));
};

std::string beside(const std::vector<std::vector<std::string>>& rows, std::string_view heading)
{
    for (const auto& row : rows)
        if (!row.empty() && row.front() == heading) return row.size() > 1 ? row[1] : "";
    return "no such row";
}

double number(const std::string& text) { return text.empty() ? 0 : std::stod(text); }

void check_computed(const Office& office, const std::string& name, const ScoreFile& file)
{
    INFO(name);
    const auto summary = office.read(name, "总表");
    if (file.total.total)
        CHECK(number(beside(summary, "总分")) == doctest::Approx(number(*file.total.total)).epsilon(1e-12));
    else if (!file.tree.front().full)
        CHECK(number(beside(summary, "扣分合计")) == doctest::Approx(number(file.total.lost)).epsilon(1e-12));
    const auto nodes = office.read(name, "计算");
    REQUIRE(nodes.size() == file.tree.size() + 1);
    for (std::size_t i = 0; i < file.tree.size(); ++i) {
        const FileNode& node = file.tree[i];
        const auto& row = nodes[i + 1];
        INFO(node.id);
        CHECK(row.at(0) == node.id);
        CHECK(number(row.size() > 9 ? row[9] : "") == doctest::Approx(decimal(node.lost)).epsilon(1e-9));
        CHECK(number(row.size() > 11 ? row[11] : "") == doctest::Approx(decimal(node.added)).epsilon(1e-9));
        if (node.applicable) CHECK(number(row.at(5)) == doctest::Approx(decimal(*node.applicable)).epsilon(1e-9));
    }
}

}  // namespace

TEST_CASE("the workbook's formulas give every node and the total as the scheme does, for random facts of both schemes")
{
    if (!Office::is_there()) {
        jinze::test::skip("no soffice");
        return;
    }
    const Office office;
    std::vector<ScoreFile> files{Branch{}.file()};
    std::vector<catalogue::File> schemes = scheme::embedded();
    CHECK(schemes.size() == 2);
    schemes.push_back({"small.toml", small_scheme});
    for (const catalogue::File& scheme : schemes)
        for (unsigned seed = 1; seed <= 8; ++seed) files.push_back(random_file(scheme.name, scheme.text, seed));
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto book = book_of(files[i], false);
        REQUIRE(book.has_value());
        office.add("case" + std::to_string(i), *book);
    }
    office.compute();
    std::set<std::string> totals;
    for (std::size_t i = 0; i < files.size(); ++i) {
        check_computed(office, "case" + std::to_string(i), files[i]);
        totals.insert(files[i].total.total.value_or("none"));
    }
    CHECK(totals.size() > 8);
}

TEST_CASE("a fact that a clerk changes in the workbook changes the total as it would have changed the score")
{
    if (!Office::is_there()) {
        jinze::test::skip("no soffice");
        return;
    }
    const Office office;
    const ScoreFile file = Branch{}.file();
    auto book = book_of(file, false);
    REQUIRE(book.has_value());
    bool changed = false;
    for (sheets::Row& row : book->sheets[1].table.rows)
        if (row.at(fact_column_label).text == "2025-03")
            row.cells[fact_column_label + 1].text = "已履行", changed = true;
    CHECK(changed);
    office.add("changed", *book);
    office.compute();
    const double before = number(*file.total.total);
    // Two points of 50 that apply, of a scheme of 55.
    CHECK(number(beside(office.read("changed", "总表"), "总分")) ==
          doctest::Approx(before + 2.0 * 55 / 50).epsilon(1e-3));
}

TEST_CASE("a text never becomes a formula, whatever it begins with")
{
    ScoreCase made = Branch{}.made();
    made.body.name = "=1+1";
    made.facts.judged.front().line.reason = "=HYPERLINK(\"http://x\")";
    made.facts.facts.back().fact.label = "+1";
    const auto file = file_of(made, program);
    REQUIRE(file.has_value());
    const auto book = book_of(*file);
    REQUIRE(book.has_value());
    std::size_t found = 0;
    for (const sheets::Sheet& sheet : book->sheets) {
        for (const sheets::Row& row : sheet.table.rows)
            for (std::size_t i = 0; i < row.cells.size(); ++i)
                if (row.cells[i].text.starts_with('=') || row.cells[i].text.starts_with('+')) {
                    CHECK(row.cells[i].kind == sheets::CellKind::text);
                    CHECK_FALSE(sheet.formulas.contains({row.number, i}));
                    ++found;
                }
        for (const auto& [place, formula] : sheet.formulas) CHECK(formula.text.find("HYPERLINK") == std::string::npos);
    }
    CHECK(found == 3);
}
