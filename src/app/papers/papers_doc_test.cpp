// docs/papers.md lists the fields of each kind of paper. JINZE_WRITE_GOLDEN=1 writes the tables anew.
#include <doctest/doctest.h>

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "app/papers/kinds.h"
#include "domain/paper/describe.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::papers;
using paper::PaperKind;

namespace {

const std::string path = JINZE_ROOT "/docs/papers.md", heading = "## Fields\n";

std::string table_of(const std::string& title, PaperKind kind)
{
    std::string all = "\n### " + title + "\n\n| field | meaning |\n|---|---|\n";
    for (const Field& it : fields_of(kind).fields)
        all += "| `{{" + std::string{it.name} + "}}` | " + std::string{it.about} + " |\n";
    for (const ListOfRows& list : fields_of(kind).lists) {
        all += "| `{{#" + std::string{list.name} + "}}` … `{{/" + std::string{list.name} + "}}` | " +
               std::string{list.about} + "：";
        for (const Field& it : list.columns) all += " `{{" + std::string{it.name} + "}}`";
        all += " |\n";
    }
    return all;
}

std::string tables()
{
    return heading + table_of("督办通知单, 催办通知, 交办单, 办结报告", PaperKind::supervision_notice) +
           table_of("会议记录, 纪要", PaperKind::minutes) +
           table_of("记录本, 单位责任清单, 岗位责任清单, 交接清单, 未办结事项清单", PaperKind::open_items) +
           table_of("通知, 通报, 请示", PaperKind::notice);
}

}  // namespace

TEST_CASE("docs/papers.md has the fields of every kind of paper")
{
    std::ostringstream read;
    read << std::ifstream{path}.rdbuf();
    std::string text = read.str();
    const std::string before = text.substr(0, std::min(text.find(heading), text.size()));
    if (std::getenv("JINZE_WRITE_GOLDEN")) {
        std::ofstream{path} << before << tables();
        text = before + tables();
    }
    CHECK_MESSAGE(text == before + tables(), "JINZE_WRITE_GOLDEN=1 papers_tests writes the tables");
}

TEST_CASE("what people may write is a field of the paper")
{
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PaperKind>>([](auto it) {
        for (const std::string_view name : fields_to_write(it.value))
            CHECK_MESSAGE(fields_of(it.value).has(name), name);
        CHECK(fields_to_write(it.value).empty() != paper::is_numbered(it.value));
    });
}
