// docs/deputies.md lists every command and whether a deputy may give it. JINZE_WRITE_GOLDEN=1 writes the list anew.
#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "domain/assembly/decide.h"
#include "domain/district/describe.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::district;

namespace {

const std::string path = JINZE_ROOT "/docs/deputies.md", heading = "## The list · 逐项\n";

std::string list()
{
    std::string text = heading + "\nA command says it beside the right that it needs.\n\n| command | |\n|---|---|\n";
    for (const bool over : {true, false})
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, AllCommands>>(
            [&]<class C>(std::type_identity<C>) {
                if (goes_to_deputies(Command{C{}}) != over) return;
                text += "| `" + std::string{described::wire_type_name<C>()} + "` | ";
                text += over ? "goes over |\n" : "never |\n";
            });
    return text;
}

}  // namespace

TEST_CASE("docs/deputies.md lists every command with what becomes of it when somebody is away")
{
    std::stringstream read;
    read << std::ifstream{path}.rdbuf();
    std::string text = read.str();
    const std::string before = text.substr(0, std::min(text.find(heading), text.size()));
    REQUIRE(before.size() > heading.size());
    if (std::getenv("JINZE_WRITE_GOLDEN")) {
        std::ofstream{path} << before << list();
        text = before + list();
    }
    CHECK_MESSAGE(text == before + list(), "JINZE_WRITE_GOLDEN=1 assembly_tests writes the list");
}
