// A store in one SQLite file.
#pragma once

#include "storage/journal/store.h"

namespace jinze::sqlite {

std::unique_ptr<journal::Store> store_in(std::filesystem::path file);

}  // namespace jinze::sqlite
