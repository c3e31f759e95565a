// Forbidden constructions: shell commands, SQL and HTML concatenated from text, broken hashes, guessable numbers.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "house_root.h"

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

bool is_test(const fs::path& file)
{
    const std::string name = file.filename().string();
    return name.find("_test.") != name.npos || name.find(".test.") != name.npos;
}

struct Forbidden {
    std::string what, why;
};

// Fails if a file of these kinds below the folder contains one of the constructions; tests are exempt.
void forbid(const fs::path& folder, const std::vector<std::string>& kinds, const std::vector<Forbidden>& all)
{
    int seen = 0;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        const fs::path& file = entry.path();
        if (is_test(file) || std::find(kinds.begin(), kinds.end(), file.extension().string()) == kinds.end()) continue;
        ++seen;
        const std::string code = text_of(file);
        for (const auto& [what, why] : all) {
            std::smatch found;
            const bool has = std::regex_search(code, found, std::regex{what});
            CHECK_MESSAGE(!has, file.string(), " has ", found.str(), ": ", why);
        }
    }
    CHECK(seen > 50);
}

}  // namespace

TEST_CASE("no command of the system is run, and no call is used that writes past its end or can be guessed")
{
    forbid(JINZE_SOURCE_DIR, {".h", ".cpp"},
           {{R"(\b(?:std::)?system\s*\(\s*["a-z])", "a shell reads what somebody typed"},
            {R"(\b(?:popen|execl|execlp|execle|execv|execvp|execve|vfork|fork|posix_spawn)\s*\()",
             "no other program is started"},
            {R"(\b(?:strcpy|strcat|sprintf|vsprintf|gets|strtok|sscanf|alloca)\s*\()", "it knows no end"},
            {R"(\b(?:std::)?(?:rand|srand|random|drand48)\s*\(\s*\))", "anybody can go on from its last number"},
            {R"(\bdlopen\s*\()", "code comes with the program and from nowhere else"},
            {R"(EVP_(?:md5|md4|rc4|des|bf|idea)|\bMD5\b|_ecb\b|RSA_PKCS1_PADDING)",
             "no cipher and no hash of yesterday"}});
}

TEST_CASE("SQL is written out whole: what somebody typed is bound, never put into it")
{
    const std::string word = R"((?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\s)";
    for (const auto& entry : fs::recursive_directory_iterator{JINZE_SOURCE_DIR}) {
        const fs::path& file = entry.path();
        // The report's table names are constants of the program; its values are bound as everywhere.
        if (is_test(file) || file.filename() == "report_file.cpp" ||
            (file.extension() != ".cpp" && file.extension() != ".h"))
            continue;
        const std::string code = text_of(file);
        for (const std::string& way :
             {"\"" + word + R"re([^"]*"\s*\+)re", R"re(format\(\s*")re" + word, R"re(\+\s*")re" + word}) {
            std::smatch found;
            const bool has = std::regex_search(code, found, std::regex{way});
            CHECK_MESSAGE(!has, file.string(), " puts SQL together: ", found.str());
        }
    }
}

TEST_CASE("no page makes HTML or code of a text")
{
    const fs::path web = fs::path{JINZE_ROOT} / "web/src";
    forbid(web, {".ts", ".vue"},
           {{"v-html", "a text is shown as text"},
            {R"(\.(?:innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write)", "a text is shown as text"},
            {R"(\beval\s*\(|new Function\s*\(|setTimeout\s*\(\s*['"`])", "a text is never run"},
            {R"(javascript:|:href="(?:item|row|it)\.(?:link|url|address)\b)", "an address is one of the pages"},
            {R"(document\.cookie)", "the cookies are the server's"},
            {R"(addEventListener\(\s*'message')", "no other window is listened to"},
            {R"(@paste\.prevent|onpaste)", "a password may be pasted"}});
}

TEST_CASE("no page keeps anything in the browser but drafts, the last head seen, the look, and a form through a reload")
{
    // The only files that may store anything in the browser: drafts (cleared at sign-out), the last head seen, the
    // look, and a form across a reload while offline.
    const std::vector<std::string> may{"drafts.ts", "check.ts", "look.ts", "offline-shell.ts"};
    for (const auto& entry : fs::recursive_directory_iterator{fs::path{JINZE_ROOT} / "web/src"}) {
        const fs::path& file = entry.path();
        if (is_test(file) || (file.extension() != ".ts" && file.extension() != ".vue")) continue;
        if (std::find(may.begin(), may.end(), file.filename().string()) != may.end()) continue;
        const std::string code = text_of(file);
        for (const char* place : {"localStorage", "sessionStorage", "indexedDB", "caches.open"})
            CHECK_MESSAGE(code.find(place) == code.npos, file.string(), " keeps something in ", place);
    }
}
