"""What the Vietnamese scanner finds: text, then each figure as `text|kind|value|unit`."""

import pytest

from workbench.text.figures import Kind, scan

CASES = [
    # decimal comma, thousands dots
    ("tăng 6,5% so với dự báo", ["6,5%|percent|6.5|%"]),
    ("tăng 6,5 % so với dự báo", ["6,5 %|percent|6.5|%"]),
    ("chiếm 50 phần trăm", ["50 phần trăm|percent|50|%"]),
    ("thả nuôi 252.000 ha tôm", ["252.000 ha|measure|252000|ha"]),
    ("1.234.567,89 tấn", ["1.234.567,89 tấn|measure|1234567.89|t"]),
    ("0,75 điểm phần trăm", ["0,75 điểm phần trăm|points|0.75|pp"]),
    ("giảm 1,2 điểm %", ["1,2 điểm %|points|1.2|pp"]),
    ("tăng 25 điểm cơ bản", ["25 điểm cơ bản|points|25|bp"]),
    ("có 12.500 hộ", ["12.500|number|12500|"]),
    ("nhiệt điện Vũng Áng 2 700 MW", ["2|number|2|", "700 MW|measure|700|MW"]),
    ("lần thứ hai mươi lăm", ["thứ hai mươi lăm|ordinal|25|"]),
    ("lần thứ một trăm", ["thứ một trăm|ordinal|100|"]),
    ("cao 1 mét 72", ["1 mét 72|measure|1.72|m"]),
    ("mở cửa 8h - 17h", ["8h|time|08:00|", "17h|time|17:00|"]),
    ("Từ 1-9, học sinh được uống sữa", ["1-9|date|--09-01|"]),
    ("Từ 1.7, lương hưu tăng", ["1.7|date|--07-01|"]),
    ("từ 1-9 đến 15-9.", ["1-9|date|--09-01|", "15-9|date|--09-15|"]),
    ("cần từ 5-7 người", ["5|number|5|", "7|number|7|"]),
    ("chậm 3 tiếng.", ["3 tiếng|measure|3|h"]),
    ("nói 3 tiếng Anh, Pháp, Nga", ["3|number|3|"]),
    ("3 ngày 2 đêm", ["3 ngày|measure|3|day", "2|number|2|"]),
    ("phiên bản 4.0", ["4.0|number|4|"]),
    # magnitudes
    ("đạt 1,3 tỷ USD", ["1,3 tỷ USD|money|1300000000|USD"]),
    ("đạt 1,3 tỉ USD", ["1,3 tỉ USD|money|1300000000|USD"]),
    ("60,9 triệu đồng/năm", ["60,9 triệu đồng/năm|money|60900000|VND"]),
    ("3.200 tỷ đồng", ["3.200 tỷ đồng|money|3200000000000|VND"]),
    ("hơn 15 nghìn tỷ đồng", ["15 nghìn tỷ đồng|money|15000000000000|VND"]),
    ("hơn 15 ngàn tỉ đồng", ["15 ngàn tỉ đồng|money|15000000000000|VND"]),
    ("300 nghìn lượt", ["300 nghìn|number|300000|"]),
    ("2 vạn dân", ["2 vạn|number|20000|"]),
    ("3 chục hộ", ["3 chục|number|30|"]),
    ("3 trăm nghìn", ["3 trăm nghìn|number|300000|"]),
    ("một triệu rưỡi đồng", ["một triệu rưỡi đồng|money|1500000|VND"]),
    ("1 tỷ rưỡi đồng", ["1 tỷ rưỡi đồng|money|1500000000|VND"]),
    ("2 năm rưỡi", ["2 năm rưỡi|measure|2.5|year"]),
    ("1 tỷ 200 triệu đồng", ["1 tỷ 200 triệu đồng|money|1200000000|VND"]),
    ("500k", ["500k|number|500000|"]),
    ("3tr", ["3tr|number|3000000|"]),
    ("1tr2", ["1tr2|number|1200000|"]),
    ("1m75", ["1m75|measure|1.75|m"]),
    ("2km5", ["2km5|measure|2.5|km"]),
    # money
    ("35.000đ/kg", ["35.000đ/kg|money|35000|VND"]),
    ("20.490 đồng/lít", ["20.490 đồng/lít|money|20490|VND"]),
    ("50 triệu euro", ["50 triệu euro|money|50000000|EUR"]),
    ("5 tỷ nhân dân tệ", ["5 tỷ nhân dân tệ|money|5000000000|CNY"]),
    ("100 triệu yên", ["100 triệu yên|money|100000000|JPY"]),
    ("2 triệu đô la Mỹ", ["2 triệu đô la Mỹ|money|2000000|USD"]),
    ("2 triệu đô la Úc", ["2 triệu đô la Úc|money|2000000|AUD"]),
    ("US$1,3 tỷ", ["US$1,3 tỷ|money|1300000000|USD"]),
    ("10 triệu bảng Anh", ["10 triệu bảng Anh|money|10000000|GBP"]),
    ("500 baht", ["500 baht|money|500|THB"]),
    ("67 triệu đồng/lượng", ["67 triệu đồng/lượng|money|67000000|VND"]),
    # measures
    ("10 tấn thóc", ["10 tấn|measure|10|t"]),
    ("5 tạ/ha", ["5 tạ/ha|measure|5|quintal"]),
    ("diện tích 5.294 km2", ["5.294 km2|measure|5294|km2"]),
    ("diện tích 5.294 km²", ["5.294 km²|measure|5294|km2"]),
    ("120 m2 đất", ["120 m2|measure|120|m2"]),
    ("120 mét vuông", ["120 mét vuông|measure|120|m2"]),
    ("5 công đất", ["5 công đất|measure|5|cong"]),
    ("2 sào ruộng", ["2 sào|measure|2|sao"]),
    ("30 lượng vàng", ["30 lượng vàng|measure|30|tael"]),
    ("5 chỉ vàng", ["5 chỉ vàng|measure|5|mace"]),
    ("36,5 độ C", ["36,5 độ C|measure|36.5|°C"]),
    ("38°C", ["38°C|measure|38|°C"]),
    ("cách bờ 12 hải lý", ["12 hải lý|measure|12|nmi"]),
    ("tốc độ 80 km/giờ", ["80 km/giờ|measure|80|km/h"]),
    ("công suất 1.200 MW", ["1.200 MW|measure|1200|MW"]),
    ("22 tuổi", ["22 tuổi|measure|22|year"]),
    ("sau 3 tuần", ["3 tuần|measure|3|week"]),
    ("hai thập kỷ", ["hai thập kỷ|measure|2|decade"]),
    # thousands grouped with spaces
    ("1 300 000 đồng", ["1 300 000 đồng|money|1300000|VND"]),
    ("12 345 678 người", ["12 345 678|number|12345678|"]),
    ("35 000 đồng", ["35 000 đồng|money|35000|VND"]),
    ("1 300 tấn", ["1 300 tấn|measure|1300|t"]),
    ("quận 5 200 hộ", ["5|number|5|", "200|number|200|"]),
    ("1 300 2 500 tấn", ["1|number|1|", "300|number|300|", "2 500 tấn|measure|2500|t"]),
    # a unit behind the last of a list
    ("5, 6 và 7%", ["5|percent|5|%", "6|percent|6|%", "7%|percent|7|%"]),
    ("10, 15 và 20 triệu đồng", ["10|money|10000000|VND", "15|money|15000000|VND", "20 triệu đồng|money|20000000|VND"]),
    ("Điều 5, 7% vốn", ["5|number|5|", "7%|percent|7|%"]),
    ("khoản 1 và 3 năm tù", ["1|number|1|", "3 năm|measure|3|year"]),
    # scale words without a number
    ("hơn trăm tỷ đồng", ["trăm tỷ đồng|money|100000000000|VND"]),
    ("dự án nghìn tỷ", ["nghìn tỷ|number|1000000000000|"]),
    ("gần nghìn ha", ["nghìn ha|measure|1000|ha"]),
    ("đơn vị: nghìn đồng", []),
    ("trăm năm trồng người", []),
    ("vạn sự như ý", []),
    ("5 vạn đồng", ["5 vạn đồng|money|50000|VND"]),
    ("ba vạn quân", ["ba vạn|number|30000|"]),
    # fields, gold, ships
    ("2 sào Bắc Bộ", ["2 sào Bắc Bộ|measure|2|sao-north"]),
    ("3 mẫu Nam Bộ", ["3 mẫu Nam Bộ|measure|3|mau-south"]),
    ("1 công tầm lớn", ["1 công tầm lớn|measure|1|cong-large"]),
    ("có 10 công.", ["10 công|measure|10|cong"]),
    ("5 công nhân", ["5|number|5|"]),
    ("5 công ty", ["5|number|5|"]),
    ("lấy 4 mẫu.", ["4 mẫu|number|4|"]),
    ("mua 2 chỉ, bán 3 cây vàng", ["2 chỉ|measure|2|mace", "3 cây vàng|measure|3|tael"]),
    ("2 phân vàng", ["2 phân vàng|measure|2|candareen"]),
    ("tàu 5.000 DWT", ["5.000 DWT|measure|5000|DWT"]),
    ("60 tạ lúa, 5 yến gạo", ["60 tạ|measure|60|quintal", "5 yến|measure|5|yen"]),
    ("cung cấp 90% lượng gạo", ["90%|percent|90|%"]),
    ("tám giờ sáng", ["tám giờ sáng|time|08:00|"]),
    ("hai giờ rưỡi chiều", ["hai giờ rưỡi chiều|time|14:30|"]),
    # lunar days
    ("30 Tết", ["30 Tết|date|--12-30|"]),
    ("mùng 3 Tết", ["3 Tết|date|--01-03|"]),
    ("15/8 âm lịch", ["15/8 âm lịch|date|--08-15|"]),
    # ranges
    ("150-200 tấn", ["150|measure|150|t", "200 tấn|measure|200|t"]),
    ("5 - 6%", ["5|percent|5|%", "6%|percent|6|%"]),
    ("từ 5 đến 6%", ["5|percent|5|%", "6%|percent|6|%"]),
    ("từ 50 lên 60 triệu USD", ["50|money|50000000|USD", "60 triệu USD|money|60000000|USD"]),
    ("60-70 nghìn tỷ đồng", ["60|money|60000000000000|VND", "70 nghìn tỷ đồng|money|70000000000000|VND"]),
    ("từ 1,2 tỷ lên 1,3 tỷ USD", ["1,2 tỷ|money|1200000000|USD", "1,3 tỷ USD|money|1300000000|USD"]),
    ("các quận 1,3,5", ["1|number|1|", "3|number|3|", "5|number|5|"]),
    ("tỷ số 3-2", ["3|number|3|", "2|number|2|"]),
    # dates
    ("ngày 1/3/2023", ["1/3/2023|date|2023-03-01|"]),
    ("ngày 1-3-2023", ["1-3-2023|date|2023-03-01|"]),
    ("ngày 1.3.2023", ["1.3.2023|date|2023-03-01|"]),
    ("ngày 01/7/2025", ["01/7/2025|date|2025-07-01|"]),
    ("ngày 1 tháng 3 năm 2023", ["1 tháng 3 năm 2023|date|2023-03-01|"]),
    ("ngày 2 tháng Chín", ["2 tháng Chín|date|--09-02|"]),
    ("ngày 1/3", ["1/3|date|--03-01|"]),
    ("ngày 1-3", ["1-3|date|--03-01|"]),
    ("ngày 1.3", ["1.3|date|--03-01|"]),
    ("ngày 1-3/10", ["1|date|--10-01|", "3/10|date|--10-03|"]),
    ("ngày 1-3 tháng 10", ["1|date|--10-01|", "3 tháng 10|date|--10-03|"]),
    ("từ ngày 1 đến 3/10", ["1|date|--10-01|", "3/10|date|--10-03|"]),
    ("ngày 15 và 16/3", ["15|date|--03-15|", "16/3|date|--03-16|"]),
    ("sáng 29-10", ["29-10|date|--10-29|"]),
    ("chiều 22-10 – 2003", ["22-10 – 2003|date|2003-10-22|"]),
    ("tháng 3/2023", ["tháng 3/2023|date|2023-03|"]),
    ("tháng 3 năm 2023", ["tháng 3 năm 2023|date|2023-03|"]),
    ("tháng Ba", ["tháng Ba|date|--03|"]),
    ("tháng tư", ["tháng tư|date|--04|"]),
    ("tháng Mười Hai", ["tháng Mười Hai|date|--12|"]),
    ("trong tháng 12-2022", ["tháng 12-2022|date|2022-12|"]),
    ("năm 2023", ["năm 2023|date|2023|"]),
    ("giai đoạn 2022-2025", ["2022|date|2022|", "2025|date|2025|"]),
    ("tháng 1-6/2023", ["tháng 1-6/2023|period|2023-01/2023-06|"]),
    ("quý I/2023", ["quý I/2023|period|2023-01/2023-03|"]),
    ("quý 1 năm 2023", ["quý 1 năm 2023|period|2023-01/2023-03|"]),
    ("Quý II", ["Quý II|period|--04/--06|"]),
    ("quý III và IV", ["quý III|period|--07/--09|", "IV|period|--10/--12|"]),
    ("quý cuối năm", ["quý cuối|period|--10/--12|"]),
    ("6 tháng đầu năm", ["6 tháng đầu năm|period|--01/--06|"]),
    ("sáu tháng đầu năm 2023", ["sáu tháng đầu năm 2023|period|2023-01/2023-06|"]),
    ("9 tháng năm 2023", ["9 tháng năm 2023|period|2023-01/2023-09|"]),
    ("3 tháng cuối năm", ["3 tháng cuối năm|period|--10/--12|"]),
    ("nửa đầu năm 2023", ["nửa đầu năm 2023|period|2023-01/2023-06|"]),
    ("nửa cuối năm", ["nửa cuối năm|period|--07/--12|"]),
    ("trong 6 tháng", ["6 tháng|measure|6|month"]),
    ("thập niên 1990", ["thập niên 1990|decade|1990|"]),
    ("những năm 90", ["những năm 90|decade|1990|"]),
    # weekdays and times
    ("chiều thứ Tư", ["thứ Tư|weekday|Wednesday|"]),
    ("Thứ Hai, ngày 6/3", ["Thứ Hai|weekday|Monday|", "6/3|date|--03-06|"]),
    ("sáng thứ bảy", ["thứ bảy|weekday|Saturday|"]),
    ("Chủ nhật tới", ["Chủ nhật|weekday|Sunday|"]),
    ("lúc 8h30", ["8h30|time|08:30|"]),
    ("lúc 8 giờ 30 phút", ["8 giờ 30 phút|time|08:30|"]),
    ("lúc 8g30", ["8g30|time|08:30|"]),
    ("17 g 20 phút", ["17 g 20 phút|time|17:20|"]),
    ("lúc 20:30", ["20:30|time|20:30|"]),
    ("2 giờ chiều", ["2 giờ chiều|time|14:00|"]),
    ("8 giờ tối", ["8 giờ tối|time|20:00|"]),
    ("11 giờ đêm", ["11 giờ đêm|time|23:00|"]),
    ("1 giờ sáng", ["1 giờ sáng|time|01:00|"]),
    ("từ 8 đến 10 giờ", ["8|time|08:00|", "10 giờ|time|10:00|"]),
    ("24 giờ qua", ["24 giờ|measure|24|h"]),
    ("8 giờ/ngày", ["8 giờ/ngày|measure|8|h"]),
    # ordinals, Roman numerals, legal numbers, codes
    ("Đại hội lần thứ XIII", ["thứ XIII|ordinal|13|"]),
    ("khóa XV", ["XV|ordinal|15|"]),
    ("khoá XV", ["XV|ordinal|15|"]),
    ("thế kỷ XX", ["XX|ordinal|20|"]),
    ("thế kỉ 21", ["21|ordinal|21|"]),
    ("Kỳ họp thứ 8", ["thứ 8|ordinal|8|"]),
    ("lần thứ nhất", ["thứ nhất|ordinal|1|"]),
    ("đứng thứ tư", ["thứ tư|ordinal|4|"]),
    ("đô thị loại II", ["II|ordinal|2|"]),
    ("Nghị quyết số 19/2018/QH14", ["19/2018/QH14|legal|19/2018/QH14|"]),
    ("Quyết định số 1393/QĐ-TTg", ["1393/QĐ-TTg|legal|1393/QDTTG|"]),
    ("Nghị quyết 13-NQ/TW", ["13-NQ/TW|legal|13NQ/TW|"]),
    ("Nghị định 15/2021/NĐ-CP", ["15/2021/NĐ-CP|legal|15/2021/NDCP|"]),
    ("Thông tư 272/2016/TT-BTC", ["272/2016/TT-BTC|legal|272/2016/TTBTC|"]),
    ("dịch COVID-19", ["COVID-19|code|COVID19|"]),
    ("quốc lộ QL1A", ["QL1A|code|QL1A|"]),
    ("máy bay A320", ["A320|code|A320|"]),
    ("mạng 5G", ["5G|code|5G|"]),
    ("mã HS 0306.17", ["0306.17|code|0306.17|"]),
    ("phiên bản 2.10.3", ["2.10.3|code|2.10.3|"]),
    ("gạo ST25", ["ST25|code|ST25|"]),
    ("điện thoại 0290 3831234", ["0290 3831234|phone|02903831234|"]),
    ("điện thoại (0290) 3831.234", ["(0290) 3831.234|phone|02903831234|"]),
    ("tổng đài 1900 1234", ["1900 1234|phone|19001234|"]),
    # spelled numbers
    ("hai mươi lăm người", ["hai mươi lăm|number|25|"]),
    ("ba mươi mốt tỉnh", ["ba mươi mốt|number|31|"]),
    ("một trăm linh năm hộ", ["một trăm linh năm|number|105|"]),
    ("hai nghìn không trăm hai mươi ba", ["hai nghìn không trăm hai mươi ba|number|2023|"]),
    ("năm trăm nghìn đồng", ["năm trăm nghìn đồng|money|500000|VND"]),
    ("ba nghìn tỷ đồng", ["ba nghìn tỷ đồng|money|3000000000000|VND"]),
    ("một phẩy năm phần trăm", ["một phẩy năm phần trăm|percent|1.5|%"]),
    ("hai mươi năm", ["hai mươi năm|measure|20|year"]),
    ("mười năm", ["mười năm|measure|10|year"]),
    ("năm năm qua", ["năm năm|measure|5|year"]),
    ("hai phần ba dân số", ["hai phần ba|number|2/3|"]),
    ("một phần tư diện tích", ["một phần tư|number|1/4|"]),
    ("khoảng 1/3 diện tích", ["1/3|number|1/3|"]),
    ("một nửa số hộ", ["một nửa|number|1/2|"]),
    ("nửa triệu đồng", ["nửa triệu đồng|money|500000|VND"]),
    ("gấp đôi", ["gấp đôi|multiple|2|times"]),
    ("gấp ba lần", ["gấp ba lần|multiple|3|times"]),
    ("gấp 1,5 lần", ["1,5 lần|multiple|1.5|times"]),
    ("hàng triệu người", ["hàng triệu|indefinite|1000000|"]),
    ("hàng trăm nghìn lượt", ["hàng trăm nghìn|indefinite|100000|"]),
    ("vài chục hộ", ["vài chục|indefinite|10|"]),
    ("hàng nghìn tỷ đồng", ["hàng nghìn tỷ đồng|indefinite|1000000000000|VND"]),
    ("hai bên", ["hai|number|2|"]),
    ("năm nước thành viên", ["năm|number|5|"]),
    ("Ba người bị thương", ["Ba|number|3|"]),
    # spellings of the same
    ("12 GIỜ TRƯA", ["12 GIỜ TRƯA|time|12:00|"]),
    ("6,5\u00a0%", ["6,5\u00a0%|percent|6.5|%"]),
    ("1\u202f300\u202f000 đồng", ["1\u202f300\u202f000 đồng|money|1300000|VND"]),
    # mended by classes: short periods, signs, fractions, units
    ("hai trăm rưỡi nghìn đồng", ["hai trăm rưỡi nghìn đồng|money|250000|VND"]),
    ("giá 3 tỷ 450 triệu 500 nghìn đồng", ["3 tỷ 450 triệu 500 nghìn đồng|money|3450500000|VND"]),
    ("một nghìn lẻ một đêm", ["một nghìn lẻ một|number|1001|"]),
    ("2 ngàn 500 đồng", ["2 ngàn 500 đồng|money|2500|VND"]),
    ("giá 3 triệu 2.", ["3 triệu 2|number|3200000|"]),
    ("1 triệu 8 đồng", ["1 triệu 8 đồng|money|1800000|VND"]),
    ("2 triệu 3 người", ["2 triệu|number|2000000|", "3|number|3|"]),
    ("19h ngày 5/6", ["19h|time|19:00|", "5/6|date|--06-05|"]),
    ("kéo dài 19h", ["19h|measure|19|h"]),
    ("22g ngày 3/4", ["22g|time|22:00|", "3/4|date|--04-03|"]),
    ("con cháu Ráp-ba", []),
    ("thành Ba-by-lôn", []),
    ("hai-ba người", ["hai|number|2|", "ba|number|3|"]),
    ("hai vạn bốn ngàn người", ["hai vạn bốn ngàn|number|24000|"]),
    ("ba triệu năm nghìn đồng", ["ba triệu năm nghìn đồng|money|3005000|VND"]),
    ("hăm lăm", ["hăm lăm|number|25|"]),
    ("ba lăm tuổi", ["ba lăm tuổi|measure|35|year"]),
    ("hai mốt", ["hai mốt|number|21|"]),
    ("hai tư nhân", ["hai|number|2|"]),
    ("hơn chục người", ["chục|number|10|"]),
    ("gần trăm hộ dân", ["trăm|number|100|"]),
    ("1,2 tỷ đô", ["1,2 tỷ đô|money|1200000000|USD"]),
    ("5 triệu kíp", ["5 triệu kíp|money|5000000|LAK"]),
    ("tăng gấp 3", ["3|multiple|3|times"]),
    ("220 kV", ["220 kV|measure|220|kV"]),
    ("500kV mạch 3", ["500kV|measure|500|kV", "3|number|3|"]),
    ("100 Mbps", ["100 Mbps|measure|100|Mbps"]),
    ("8 GB", ["8 GB|measure|8|GB"]),
    ("90 CV", ["90 CV|measure|90|hp"]),
    ("60 dB", ["60 dB|measure|60|dB"]),
    ("Q.I/2024", ["Q.I/2024|period|2024-01/2024-03|"]),
    ("Q3/2024", ["Q3/2024|period|2024-07/2024-09|"]),
    ("ở Q.1", ["1|number|1|"]),
    ("6T2024", ["6T2024|period|2024-01/2024-06|"]),
    ("9T/2023", ["9T/2023|period|2023-01/2023-09|"]),
    ("quý II và III/2024", ["quý II|period|2024-04/2024-06|", "III/2024|period|2024-07/2024-09|"]),
    ("tháng 11, 12/2024", ["tháng 11|date|2024-11|", "12/2024|date|2024-12|"]),
    ("từ ngày 10 đến ngày 15 tháng 6 năm 2024", ["10|date|2024-06-10|", "15 tháng 6 năm 2024|date|2024-06-15|"]),
    ("từ 28/2 đến 2/3/2024", ["28/2|date|2024-02-28|", "2/3/2024|date|2024-03-02|"]),
    ("từ 28/12 đến 2/1/2024", ["28/12|date|--12-28|", "2/1/2024|date|2024-01-02|"]),
    ("mùa giải 2023/24", ["2023|date|2023|", "24|date|2024|"]),
    ("QCVN 01:2009/BYT", ["QCVN 01:2009/BYT|legal|QCVN01:2009/BYT|"]),
    ("TCVN 5687:2010", ["TCVN 5687:2010|legal|TCVN5687:2010|"]),
    ("ISO 9001:2015", ["ISO 9001:2015|legal|ISO9001:2015|"]),
    ("biển số 29A-123.45", ["29A-123.45|code|29A12345|"]),
    ("ĐT.743", ["ĐT.743|code|DT743|"]),
    ("12 giờ đêm", ["12 giờ đêm|time|00:00|"]),
    ("3 giờ rưỡi chiều", ["3 giờ rưỡi chiều|time|15:30|"]),
    ("kéo dài 2 giờ 30 phút", ["2 giờ 30 phút|measure|2.5|h"]),
    ("lúc 2 giờ 30 phút", ["2 giờ 30 phút|time|02:30|"]),
    ("giải nhì", ["nhì|ordinal|2|"]),
    ("hạng Ba", ["Ba|ordinal|3|"]),
    ("năm Giáp Thìn", ["Giáp Thìn|date|dragon|"]),
    ("Tết Ất Tỵ 2025", ["Ất Tỵ|date|snake|", "2025|date|2025|"]),
    ("ông Giáp Thìn", []),
    ("½ dân số", ["½|number|1/2|"]),
    ("¼ acre", ["¼|number|1/4|"]),
    ("1½ giờ", ["1½ giờ|measure|1.5|h"]),
    ("3 ½ tháng", ["3 ½ tháng|measure|3.5|month"]),
    ("⅔ số phiếu", ["⅔|number|2/3|"]),
    ("-5%", ["-5%|percent|-5|%"]),
    ("nhiệt độ âm 5 độ C", ["âm 5 độ C|measure|-5|°C"]),
    ("5 độ C dưới không độ", ["5 độ C dưới không độ|measure|-5|°C"]),
    ("ở mức -6,02%", ["-6,02%|percent|-6.02|%"]),
    ("từ -5 đến -3 độ C", ["-5|measure|-5|°C", "-3 độ C|measure|-3|°C"]),
    ("-5 hộ nghèo", ["5|number|5|"]),
    ("thu âm 5 bài hát", ["5|number|5|"]),
    ("dài 5 -7 km", ["5|measure|5|km", "7 km|measure|7|km"]),
    ("+3,2%", ["3,2%|percent|3.2|%"]),
    ("7/10 chỉ tiêu", ["7/10|number|7/10|"]),
    ("một lần nữa", []),
]


def told(figure):
    return f"{figure.text}|{figure.kind}|{figure.value}|{figure.unit}"


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_vietnamese_figures(text, expected):
    assert [told(f) for f in scan(text, "vi") if f.kind is not Kind.RELATIVE] == expected


NO_FIGURES = [
    "tỷ lệ hộ nghèo", "tỷ giá trung tâm", "tỷ trọng công nghiệp", "tỷ số chung cuộc", "tỷ suất lợi nhuận",
    "các tỷ phú", "hợp đồng lao động", "Hội đồng nhân dân", "cộng đồng quốc tế", "đồng bằng sông Cửu Long",
    "đồng chí Bí thư", "tỉnh Đồng Tháp", "tỉnh Đồng Nai", "một số địa phương", "một cách hiệu quả", "ba mẹ",
    "nước Ba Lan", "đường Hai Bà Trưng", "núi Ba Vì", "quảng trường Ba Đình", "lúa chín vàng", "trái chín cây",
    "tấn công mạng", "tạm ứng", "trong năm người dân", "trăm năm", "triệu tập cuộc họp", "triệu chứng", "phần trăm",
    "công nhân", "công ty", "cung cấp", "tối đa", "bà ba", "anh hai",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_FIGURES)
def test_guard_words_are_no_figures(text):
    assert scan(text, "vi") == ()


GUARDED = [
    ("5 tỷ phú", "5", "number", "5", ""),
    ("3 đồng chí", "3", "number", "3", ""),
    ("2 triệu chứng", "2", "number", "2", ""),
    ("4 tấn công", "4", "number", "4", ""),
    ("8 công ty", "8", "number", "8", ""),
    ("6 điểm du lịch", "6", "number", "6", ""),
    ("2 tạ ơn", "2", "number", "2", ""),
    ("3 đồng bằng", "3", "number", "3", ""),
    ("7 lượng khách", "7", "number", "7", ""),
]


@pytest.mark.parametrize(("text", "found", "kind", "value", "unit"), GUARDED, ids=[case[0] for case in GUARDED])
def test_a_guard_word_gives_no_unit(text, found, kind, value, unit):
    (figure,) = scan(text, "vi")
    assert (figure.text, figure.kind, str(figure.value), figure.unit) == (found, kind, value, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("so với cùng kỳ năm trước", "year-on-year"),
        ("năm nay", "year"),
        ("năm ngoái", "year"),
        ("quý trước", "quarter"),
        ("tháng tới", "month"),
        ("hôm qua", "day"),
        ("cùng ngày", "day"),
    ],
)
def test_dates_told_without_figures(text, value):
    (figure,) = scan(text, "vi")
    assert (figure.kind, figure.value) == (Kind.RELATIVE, value)


@pytest.mark.parametrize(
    "text", ["mùng 1 Tết", "rằm tháng Giêng", "tháng Chạp", "ngày 15/8 âm lịch", "ngày 10 tháng 3 (âm lịch)"]
)
def test_dates_of_the_lunar_calendar_are_marked(text):
    (figure,) = scan(text, "vi")
    assert figure.value.lunar


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("khoảng 1,3 tỷ USD", "about"),
        ("gần 500 hộ", "nearly"),
        ("hơn 500 hộ", "more than"),
        ("trên 500 hộ", "more than"),
        ("dưới 500 hộ", "less than"),
        ("ước đạt 500 tấn", "an estimated"),
        ("tối thiểu 30 phút", "at least"),
        ("đạt 500 hộ", ""),
    ],
)
def test_approximators(text, word):
    (figure,) = scan(text, "vi")
    assert figure.approximator == word


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("35.000 đồng/kg", "kg"),
        ("60 triệu đồng/năm", "year"),
        ("5 triệu đồng/người", "person"),
        ("5%/năm", "year"),
        ("6 tấn/ha", "ha"),
    ],
)
def test_what_a_figure_is_per(text, per):
    (figure,) = scan(text, "vi")
    assert figure.per == per
