// The words of a scheme's file for its closed lists: those of terms.h, with '-' for '_'.
#pragma once

#include "domain/matter_types/words.h"
#include "domain/scheme/terms.h"

namespace jinze::catalogue {

template <>
std::span<const std::string_view> spellings<scheme::Per>();
template <>
std::span<const std::string_view> spellings<scheme::Ground>();

}  // namespace jinze::catalogue
