// What every store is held to: a test that asks for a place runs once for each of the stores under test.
#pragma once

#include <doctest/doctest.h>

#include "storage/journal/scratch_test.h"
#include "storage/open/open.h"

namespace jinze::test {

// Where the stores of one test lie, of one kind. Gone with it.
class Place {
public:
    virtual ~Place() = default;

    // What storage::open() takes for the store of this name.
    virtual std::string address(const std::string& name) const = 0;
    // Every byte that lies anywhere for it: what was erased must not be among them.
    virtual std::string bytes(const std::string& name = "ledger") const = 0;

    std::unique_ptr<journal::Store> store(const std::string& name = "ledger") const
    {
        return storage::open(address(name));
    }
};

class FilePlace final : public Place {
public:
    std::string address(const std::string& name) const override { return folder_ / name.c_str(); }
    std::string bytes(const std::string& name) const override
    {
        std::string all;
        for (const char* end : {"", "-wal", "-shm", "-journal"})
            if (const std::string file = address(name) + end; std::filesystem::exists(file)) all += bytes_of(file);
        return all;
    }

private:
    Folder folder_;
};

struct StoreUnderTest {
    const char* name;
    std::unique_ptr<Place> (*make)();
};

// One line a store.
inline constexpr StoreUnderTest stores_under_test[] = {
    {"sqlite", []() -> std::unique_ptr<Place> { return std::make_unique<FilePlace>(); }},
};

// For the next of the stores: doctest runs a test again until each of its subcases had its turn.
inline std::unique_ptr<Place> a_place()
{
    std::unique_ptr<Place> place;
    for (const StoreUnderTest& it : stores_under_test) SUBCASE(it.name) place = it.make();
    return place;
}

}  // namespace jinze::test
