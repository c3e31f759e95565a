// Repeatedly flips one bit of a leaf or of a vault row that a leaf commits to, and checks that verification notices;
// then restores it and checks that verification passes.
//   flip_bits DIR FLIPS
#include <sqlite3.h>

#include <iostream>
#include <random>

#include "small_district.h"

namespace {

using namespace jinze;
namespace fs = std::filesystem;

struct Spot {
    std::string table, column;
};

// A raw handle without triggers and checks, as an attacker with the file has.
struct Raw {
    sqlite3* db = nullptr;

    explicit Raw(const fs::path& path)
    {
        if (sqlite3_open(path.c_str(), &db) != SQLITE_OK) throw std::runtime_error{"cannot open the file"};
        sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    }
    ~Raw() { sqlite3_close(db); }

    std::int64_t count(const std::string& table) { return one("SELECT count(*) FROM " + table); }
    std::int64_t one(const std::string& sql)
    {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
        sqlite3_step(statement);
        const auto value = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return value;
    }
    std::string get(const Spot& spot, std::int64_t row)
    {
        sqlite3_stmt* statement = nullptr;
        const std::string sql = "SELECT " + spot.column + " FROM " + spot.table + " WHERE rowid = ?";
        sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
        sqlite3_bind_int64(statement, 1, row);
        std::string bytes;
        if (sqlite3_step(statement) == SQLITE_ROW)
            bytes.assign(static_cast<const char*>(sqlite3_column_blob(statement, 0)),
                         static_cast<std::size_t>(sqlite3_column_bytes(statement, 0)));
        sqlite3_finalize(statement);
        return bytes;
    }
    void put(const Spot& spot, std::int64_t row, const std::string& bytes)
    {
        sqlite3_stmt* statement = nullptr;
        const std::string sql = "UPDATE " + spot.table + " SET " + spot.column + " = ? WHERE rowid = ?";
        sqlite3_prepare_v2(db, sql.c_str(), -1, &statement, nullptr);
        sqlite3_bind_blob(statement, 1, bytes.data(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
        sqlite3_bind_int64(statement, 2, row);
        if (sqlite3_step(statement) != SQLITE_DONE) throw std::runtime_error{sqlite3_errmsg(db)};
        sqlite3_finalize(statement);
    }
};

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::cerr << "flip_bits DIR FLIPS\n";
        return 2;
    }
    const fs::path dir = argv[1], db = dir / "flipped.db";
    const int flips = std::stoi(argv[2]);
    std::mt19937 chance{std::random_device{}()};
    fs::remove_all(dir);
    fs::create_directories(dir);
    try {
        {
            auto district = test::make(db);
            const Day today = day_of(district.desk->now());
            for (int n = 0; n < 20; ++n)
                test::must(district.desk->submit(test::pair_of_records("n" + std::to_string(n), n + 1, today)));
        }
        const auto key = vault::read_key_file(db.string() + ".key");
        const vault::Sealer sealer{key.master, vault::system_entropy()};
        const auto journal = storage::open(db)->journal();
        const auto verifies = [&] { return journal::verify(*journal, &sealer, test::meaning).ok(); };
        if (!verifies()) throw std::runtime_error{"the untouched ledger does not verify"};
        Raw raw{db};
        const std::vector<Spot> spots{
            {"leaf", "bytes"}, {"vault", "ciphertext"}, {"vault", "inner"}, {"vault_key", "wrapped"}};
        for (int i = 0; i < flips; ++i) {
            const Spot& spot = spots[chance() % spots.size()];
            const std::int64_t least = raw.one("SELECT min(rowid) FROM " + spot.table);
            const std::int64_t row =
                least + static_cast<std::int64_t>(chance() % static_cast<unsigned>(raw.count(spot.table)));
            const std::string before = raw.get(spot, row);
            std::string after = before;
            after[chance() % after.size()] ^= static_cast<char>(1u << chance() % 8);
            raw.put(spot, row, after);
            if (verifies())
                throw std::runtime_error{"a flipped bit in " + spot.table + "." + spot.column + " of row " +
                                         std::to_string(row) + " went unnoticed"};
            raw.put(spot, row, before);
        }
        if (!verifies()) throw std::runtime_error{"the ledger set back does not verify"};
        std::cout << flips << " flipped bits, every one noticed\n";
    } catch (const std::exception& e) {
        std::cerr << "flip_bits: " << e.what() << "\n";
        return 1;
    }
    fs::remove_all(dir);
    return 0;
}
