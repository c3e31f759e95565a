#include "storage/vault/key_file.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "base/folder_test.h"

using namespace jinze;
using namespace jinze::vault;
namespace fs = std::filesystem;

namespace {

using test::Folder;

std::string content_of(const fs::path& path)
{
    std::ostringstream all;
    all << std::ifstream{path}.rdbuf();
    return all.str();
}

void write(const fs::path& path, const std::string& text)
{
    std::ofstream{path} << text;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

std::string refusal(const fs::path& path)
{
    try {
        read_key_file(path);
    } catch (const KeyFileError& error) {
        return std::string{error.what()}.substr(("key file " + path.string() + ": ").size());
    }
    return "accepted";
}

std::string changed(std::string text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    REQUIRE(at != text.npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a key file read again gives the key and the district it was made with")
{
    const Folder folder;
    const KeyFile made = create_key_file(folder / "key", "demo", system_entropy());
    const KeyFile read = read_key_file(folder / "key");
    CHECK(read.district == "demo");
    CHECK(std::ranges::equal(read.master.bytes(), made.master.bytes()));

    struct stat status{};
    REQUIRE(::stat((folder / "key").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("a key file has exactly these bytes")
{
    const Folder folder;
    create_key_file(folder / "key", "demo", [](std::span<std::uint8_t> bytes) {
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i);
    });
    CHECK(content_of(folder / "key") ==
          "jinze key file 1\n"
          "district: demo\n"
          "key: 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n"
          "check: 1be68dff31cfcc1a\n");
}

TEST_CASE("a key file is never made over another file")
{
    const Folder folder;
    create_key_file(folder / "key", "demo", system_entropy());
    const std::string before = content_of(folder / "key");
    CHECK_THROWS_AS(create_key_file(folder / "key", "demo", system_entropy()), KeyFileError);
    CHECK(content_of(folder / "key") == before);
    CHECK_THROWS_AS(create_key_file(folder / "other", "Not A Name", system_entropy()), KeyFileError);
    CHECK_FALSE(fs::exists(folder / "other"));
    CHECK_THROWS_AS(create_key_file(folder / "no/such", "demo", system_entropy()), KeyFileError);
}

TEST_CASE("a key file that is not exactly right is refused with one sentence that says what to do")
{
    const Folder folder;
    const fs::path path = folder / "key";
    CHECK(refusal(path) == "does not exist; restore it from its copy");
    create_key_file(path, "demo", system_entropy());
    const std::string good = content_of(path);

    fs::permissions(path, fs::perms::group_read, fs::perm_options::add);
    CHECK(refusal(path) == "is open to others than its owner; run chmod 600 on it");

    write(path, changed(good, "file 1", "file 2"));
    CHECK(refusal(path) == "was written by a newer jinze; use that version");
    write(path, changed(good, "\ncheck", "0\ncheck"));
    CHECK(refusal(path) == "has a key of 65 hex digits instead of 64");
    write(path, changed(good, "district: demo", "district: Demo"));
    CHECK(refusal(path) == "has an invalid district name");
    write(path, changed(good, "district: demo", "district: dema"));
    CHECK(refusal(path) ==
          "has been altered or mistyped: its check does not fit; compare each line with the copy that is kept");
    write(path, good + "kept by two people\n");
    CHECK(refusal(path) == "has more than its four lines; remove the rest");
    for (const auto& [line, begins, mistyped] : {std::tuple{1, "jinze key file ", "jinzc key file 1"},
                                                 {2, "district: ", "district:demo"},
                                                 {3, "key: ", "Key: 00"},
                                                 {4, "check: ", ""}}) {
        std::istringstream lines{good};
        std::string typed, at;
        for (int i = 1; std::getline(lines, at); ++i) typed += (i == line ? mistyped : at) + "\n";
        write(path, typed);
        CHECK(refusal(path) == "is not a key file as written by jinze: line " + std::to_string(line) +
                                   " should begin with \"" + begins + "\"; compare it with the copy that is kept");
    }
    write(path, changed(good, "\nkey: ", "\nkey: O").erase(good.find("\ncheck"), 1));
    CHECK(refusal(path) ==
          "has a key that is not lower-case hex digits, 0-9 and a-f; compare it with the copy that is kept");
    for (const char* nothing : {"", "\n", "\r\n \r\n", "\xef\xbb\xbf"}) {
        write(path, nothing);
        CHECK(
            refusal(path) ==
            "is not a key file as written by jinze: line 1 should begin with \"jinze key file \"; compare it with the "
            "copy that is kept");
    }
    write(path, std::string(10000, 'k'));
    CHECK(refusal(path) == "is longer than a key file can be");
    write(path, good);
    CHECK(refusal(path) == "accepted");
    fs::remove(path);
    fs::create_directory(path);
    CHECK(refusal(path) == "is not a regular file");
}

TEST_CASE(
    "a copy of the key file that was typed on another system is the same key: line ends, blanks and a mark at the "
    "front do not count")
{
    const Folder folder;
    const fs::path path = folder / "key";
    const KeyFile made = create_key_file(path, "demo", system_entropy());
    const std::string good = content_of(path);
    const auto every_line = [&](const std::string& end) {
        std::string typed;
        for (const char c : good) typed += c == '\n' ? end : std::string{c};
        return typed;
    };
    for (const std::string& typed :
         {every_line("\r\n"), every_line(" \n"), every_line("\t \r\n"), "\xef\xbb\xbf" + good,
          "\xef\xbb\xbf" + every_line("\r\n"), good.substr(0, good.size() - 1), good + "\n\n", good + " \r\n"}) {
        write(path, typed);
        CAPTURE(typed.size() - good.size());
        REQUIRE(refusal(path) == "accepted");
        const KeyFile read = read_key_file(path);
        CHECK(read.district == "demo");
        CHECK(std::ranges::equal(read.master.bytes(), made.master.bytes()));
    }
    // Blanks within a line count, and so do lines in between.
    write(path, changed(good, "key: ", "key:  "));
    CHECK(refusal(path) == "has a key of 65 hex digits instead of 64");
    write(path, changed(good, "\nkey", "\n\nkey"));
    CHECK(refusal(path) != "accepted");
}

TEST_CASE("a key file cut at any byte but the end of its last line, or with any digit changed, is refused")
{
    const Folder folder;
    const fs::path path = folder / "key";
    create_key_file(path, "demo", system_entropy());
    const std::string good = content_of(path);
    for (std::size_t i = 0; i < good.size(); ++i) {
        const bool end_of_last = i + 1 == good.size();
        write(path, good.substr(0, i));
        CHECK((refusal(path) == "accepted") == end_of_last);
        std::string other = good;
        other[i] = other[i] == '0' ? '1' : '0';
        write(path, other);
        CHECK(refusal(path) != "accepted");
    }
}
