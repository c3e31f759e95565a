// The table of rights in docs/security.md is generated from the code's, so that it shows what is in force.

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "app/words/phrases.h"
#include "app/words/words.h"
#include "base/describe.h"
#include "domain/district/describe.h"
#include "domain/district/rights.h"
#include "house_root.h"

namespace {

using namespace jinze;
using registry::OrgKind;

// 机关工委（书记、专职副书记）
std::string holders(const std::map<OrgKind, std::set<registry::Title>>& of)
{
    // Kinds with the same titles share a line: 机关党委、党总支（书记、副书记）
    std::vector<std::pair<std::string, std::string>> groups;  // titles, kinds
    for (const auto& [kind, titles] : of) {
        std::string words;
        for (const auto title : titles) words += (words.empty() ? "" : "、") + words::words_of(title, kind).zh;
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& it) { return it.first == words; });
        const std::string name{words::word_for(kind)};
        if (same == groups.end())
            groups.emplace_back(words, name);
        else
            same->second += "、" + name;
    }
    std::string text;
    for (const auto& [titles, kinds] : groups) text += (text.empty() ? "" : "；") + kinds + "（" + titles + "）";
    return text;
}

std::string table_of_rights()
{
    std::map<std::pair<district::Right, district::Reach>, std::map<OrgKind, std::set<registry::Title>>> all;
    for (const district::Grant& grant : district::built_in_grants())
        all[{grant.right, grant.reach}][grant.kind].insert(grant.title);
    std::string table = "| 权限 | 范围 | 谁 |\n|---|---|---|\n";
    for (const auto& [what, of] : all)
        table += "| " + std::string{described::word_of(what.first)} + " | " +
                 std::string{described::word_of(what.second)} + " | " + holders(of) + " |\n";
    return table;
}

}  // namespace

TEST_CASE("the table of rights in docs/security.md is the one that the code has")
{
    std::ostringstream document;
    document << std::ifstream{JINZE_ROOT "/docs/security.md"}.rdbuf();
    const std::string table = table_of_rights();
    const bool has = document.str().find(table) != std::string::npos;
    CHECK_MESSAGE(has, "docs/security.md should hold this table:\n", table);
}
