#include <cstdlib>
#include <fstream>

#include "app/intake/intake_fixture_test.h"
#include "base/given_test.h"

using namespace jinze;
using namespace jinze::test;
using district::Sheet;

TEST_CASE("sheets that LibreOffice saved import as the csv they came from")
{
    if (std::system("command -v soffice >/dev/null 2>&1") != 0) {
        jinze::test::skip("no soffice");
        return;
    }
    District d;
    d.bring(Sheet::organisations, some_organisations());
    std::ofstream csv{d.folder / "people.csv", std::ios::binary};
    for (const auto& line : some_people()) {
        for (std::size_t i = 0; i < line.size(); ++i) csv << (i ? "," : "") << '"' << line[i] << '"';
        csv << "\r\n";
    }
    csv.close();
    const std::string folder = d.folder.path().string();
    const std::string command = "cd '" + folder + "' && timeout 120 soffice -env:UserInstallation=file://" + folder +
                                "/profile --headless --infilter='CSV:44,34,76,1,2/2' --convert-to xlsx people.csv "
                                ">/dev/null 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
    const auto table = sheets::read_table_file(d.folder / "people.xlsx");
    REQUIRE(table.has_value());
    const Plan plan = d.plan(Sheet::people, *table);
    INFO(intake::text_of(plan, true));
    CHECK(plan.added == 5);
    CHECK(plan.rejected == 0);
}
