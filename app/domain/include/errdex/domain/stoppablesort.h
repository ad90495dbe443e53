// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/cancellation.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace errdex::domain {

/// Sorts millions of values as std::sort() does (equal ones in any order), in pieces that are merged, and asks between
/// them and now and then within a merging whether to go on. False when it was cancelled: the values are of no use then.
template<typename Value, typename Less>
bool sortUnlessCancelled(std::vector<Value> &values, const Less &less, const Cancellation &cancellation)
{
    constexpr size_t Piece = 16384;
    const auto count = values.size();
    for (size_t first = 0; first < count; first += Piece) {
        if (cancellation.isCancelled())
            return false;
        const auto begin = values.begin() + std::ptrdiff_t(first);
        std::sort(begin, begin + std::ptrdiff_t(std::min(Piece, count - first)), less);
    }
    std::vector<Value> merged;
    for (size_t width = Piece; width < count; width *= 2) {
        merged.clear();
        merged.reserve(count);
        for (size_t first = 0; first < count; first += 2 * width) {
            auto left = first;
            auto right = std::min(first + width, count);
            const auto middle = right;
            const auto end = std::min(right + width, count);
            while (left < middle && right < end) {
                if (merged.size() % Piece == 0 && cancellation.isCancelled())
                    return false;
                merged.push_back(less(values[right], values[left]) ? std::move(values[right++])
                                                                   : std::move(values[left++]));
            }
            const auto at = [&values](size_t index) {
                return std::make_move_iterator(values.begin() + std::ptrdiff_t(index));
            };
            merged.insert(merged.end(), at(left), at(middle));
            merged.insert(merged.end(), at(right), at(end));
        }
        values.swap(merged);
    }
    return !cancellation.isCancelled();
}

} // namespace errdex::domain
