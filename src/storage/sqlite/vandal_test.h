// For tests of tampering with a ledger's file.
#pragma once

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>

namespace jinze::test {

// A connection without the guards, as an administrator with a database tool would have.
class Vandal {
public:
    explicit Vandal(const std::filesystem::path& path)
    {
        REQUIRE(sqlite3_open(path.c_str(), &handle_) == SQLITE_OK);
        run("PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON;"
            "DROP TRIGGER leaf_follows_the_last; DROP TRIGGER leaf_is_never_changed;"
            "DROP TRIGGER leaf_is_never_removed; DROP TRIGGER vault_is_only_erased;"
            "DROP TRIGGER vault_is_never_removed; DROP TRIGGER vault_key_is_never_removed;"
            "DROP TRIGGER document_is_never_changed; DROP TRIGGER document_is_never_removed;");
    }
    Vandal(const Vandal&) = delete;
    Vandal& operator=(const Vandal&) = delete;
    ~Vandal() { sqlite3_close(handle_); }

    void run(const std::string& sql)
    {
        const int result = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
        REQUIRE_MESSAGE(result == SQLITE_OK, sqlite3_errmsg(handle_), " in ", sql);
    }
    std::string text(const std::string& sql)
    {
        std::string found;
        const auto keep = [](void* to, int, char** values, char**) {
            *static_cast<std::string*>(to) = values[0] ? values[0] : "";
            return 0;
        };
        REQUIRE(sqlite3_exec(handle_, sql.c_str(), keep, &found, nullptr) == SQLITE_OK);
        return found;
    }

private:
    sqlite3* handle_ = nullptr;
};

}  // namespace jinze::test
