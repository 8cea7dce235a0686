/**
 * Where the demo dealers stand: real cities with their usual coordinates, zones and postcode patterns.
 * These are common geographic facts, typed by hand; coordinates are of the centre, rounded to a hundredth of a degree.
 */

/** A country that has demo dealers, ISO 3166-1 alpha-2. */
export type DemoCountry =
  | 'AE'
  | 'AT'
  | 'AU'
  | 'BR'
  | 'CH'
  | 'CN'
  | 'DE'
  | 'EG'
  | 'ES'
  | 'FR'
  | 'GB'
  | 'IN'
  | 'IT'
  | 'JP'
  | 'MX'
  | 'PL'
  | 'SA'
  | 'TR'
  | 'US';

/**
 * One city. In `postcode` and `phone` each `#` stands for a digit; an empty text means that there is none. `latin` is the
 * English name where the local one is not in Latin letters. `zone` is given where the country has more than one.
 */
export type CityRow = readonly [
  name: string,
  latin: string,
  region: string,
  lat: number,
  lng: number,
  postcode: string,
  phone: string,
  dealers: number,
  zone?: string,
];

// Germany: the number ranges that its regulator keeps for films, in five cities; the others use Berlin's.
const BERLIN = '+493023125###';

/** The cities of each country. Phone ranges are explained in README.md. */
export const CITIES: Readonly<Record<DemoCountry, readonly CityRow[]>> = {
  DE: [
    ['Berlin', '', 'Berlin', 52.52, 13.4, '10###', BERLIN, 8],
    ['München', '', 'Bayern', 48.14, 11.58, '80###', '+498999998###', 7],
    ['Hamburg', '', 'Hamburg', 53.56, 10.0, '20###', '+494066969###', 6],
    ['Köln', '', 'Nordrhein-Westfalen', 50.94, 6.95, '50###', '+492214710###', 5],
    ['Frankfurt am Main', '', 'Hessen', 50.11, 8.68, '60###', '+496990009###', 5],
    ['Stuttgart', '', 'Baden-Württemberg', 48.78, 9.18, '70###', BERLIN, 4],
    ['Düsseldorf', '', 'Nordrhein-Westfalen', 51.23, 6.78, '40###', BERLIN, 4],
    ['Leipzig', '', 'Sachsen', 51.34, 12.37, '04###', BERLIN, 3],
    ['Dresden', '', 'Sachsen', 51.05, 13.74, '01###', BERLIN, 3],
    ['Hannover', '', 'Niedersachsen', 52.38, 9.73, '30###', BERLIN, 3],
    ['Nürnberg', '', 'Bayern', 49.45, 11.08, '90###', BERLIN, 3],
    ['Bremen', '', 'Bremen', 53.08, 8.81, '28###', BERLIN, 2],
    ['Dortmund', '', 'Nordrhein-Westfalen', 51.51, 7.47, '44###', BERLIN, 2],
    ['Essen', '', 'Nordrhein-Westfalen', 51.46, 7.01, '45###', BERLIN, 2],
    ['Karlsruhe', '', 'Baden-Württemberg', 49.01, 8.4, '76###', BERLIN, 2],
    ['Münster', '', 'Nordrhein-Westfalen', 51.96, 7.63, '48###', BERLIN, 1],
    ['Freiburg im Breisgau', '', 'Baden-Württemberg', 47.99, 7.85, '79###', BERLIN, 1],
    ['Rostock', '', 'Mecklenburg-Vorpommern', 54.08, 12.13, '18###', BERLIN, 1],
    ['Erfurt', '', 'Thüringen', 50.98, 11.03, '99###', BERLIN, 1],
    ['Saarbrücken', '', 'Saarland', 49.23, 7.0, '66###', BERLIN, 1],
    ['Kiel', '', 'Schleswig-Holstein', 54.32, 10.12, '24###', BERLIN, 1],
    ['Regensburg', '', 'Bayern', 49.02, 12.1, '93###', BERLIN, 1],
  ],
  CN: [
    ['北京', 'Beijing', '北京市', 39.91, 116.4, '100###', '+86100#######', 8],
    ['上海', 'Shanghai', '上海市', 31.23, 121.47, '200###', '+86210#######', 8],
    ['广州', 'Guangzhou', '广东省', 23.13, 113.27, '510###', '+86200#######', 6],
    ['深圳', 'Shenzhen', '广东省', 22.55, 114.06, '518###', '+867550#######', 6],
    ['成都', 'Chengdu', '四川省', 30.66, 104.07, '610###', '+86280#######', 5],
    ['杭州', 'Hangzhou', '浙江省', 30.27, 120.16, '310###', '+865710#######', 5],
    ['重庆', 'Chongqing', '重庆市', 29.56, 106.55, '400###', '+86230#######', 4],
    ['武汉', 'Wuhan', '湖北省', 30.59, 114.3, '430###', '+86270#######', 4],
    ['西安', "Xi'an", '陕西省', 34.34, 108.94, '710###', '+86290#######', 4],
    ['南京', 'Nanjing', '江苏省', 32.06, 118.8, '210###', '+86250#######', 4],
    ['苏州', 'Suzhou', '江苏省', 31.3, 120.59, '215###', '+865120#######', 3],
    ['天津', 'Tianjin', '天津市', 39.13, 117.2, '300###', '+86220#######', 3],
    ['青岛', 'Qingdao', '山东省', 36.1, 120.39, '266###', '+865320#######', 2],
    ['长沙', 'Changsha', '湖南省', 28.23, 112.94, '410###', '+867310#######', 2],
    ['沈阳', 'Shenyang', '辽宁省', 41.8, 123.43, '110###', '+86240#######', 2],
    ['郑州', 'Zhengzhou', '河南省', 34.75, 113.63, '450###', '+863710#######', 2],
    ['昆明', 'Kunming', '云南省', 25.04, 102.71, '650###', '+868710#######', 2],
    ['哈尔滨', 'Harbin', '黑龙江省', 45.8, 126.53, '150###', '+864510#######', 1],
    ['厦门', 'Xiamen', '福建省', 24.49, 118.13, '361###', '+865920#######', 1],
    ['乌鲁木齐', 'Urumqi', '新疆维吾尔自治区', 43.83, 87.62, '830###', '+869910#######', 1],
  ],
  US: [
    ['New York', '', 'NY', 40.75, -73.98, '100##', '+121255501##', 4, 'America/New_York'],
    ['Boston', '', 'MA', 42.36, -71.08, '021##', '+161755501##', 2, 'America/New_York'],
    ['Atlanta', '', 'GA', 33.75, -84.39, '303##', '+140455501##', 2, 'America/New_York'],
    ['Miami', '', 'FL', 25.78, -80.24, '331##', '+130555501##', 2, 'America/New_York'],
    ['Detroit', '', 'MI', 42.35, -83.07, '482##', '+131355501##', 2, 'America/Detroit'],
    ['Chicago', '', 'IL', 41.88, -87.68, '606##', '+131255501##', 3, 'America/Chicago'],
    ['Austin', '', 'TX', 30.27, -97.74, '787##', '+151255501##', 2, 'America/Chicago'],
    ['Dallas', '', 'TX', 32.78, -96.8, '752##', '+121455501##', 2, 'America/Chicago'],
    ['Denver', '', 'CO', 39.74, -104.99, '802##', '+130355501##', 2, 'America/Denver'],
    ['Phoenix', '', 'AZ', 33.45, -112.07, '850##', '+160255501##', 2, 'America/Phoenix'],
    ['Los Angeles', '', 'CA', 34.05, -118.25, '900##', '+121355501##', 5, 'America/Los_Angeles'],
    ['San Francisco', '', 'CA', 37.76, -122.44, '941##', '+141555501##', 3, 'America/Los_Angeles'],
    ['Seattle', '', 'WA', 47.61, -122.33, '981##', '+120655501##', 2, 'America/Los_Angeles'],
    ['Honolulu', '', 'HI', 21.33, -157.85, '968##', '+180855501##', 1, 'Pacific/Honolulu'],
    ['Anchorage', '', 'AK', 61.19, -149.88, '995##', '+190755501##', 1, 'America/Anchorage'],
  ],
  GB: [
    ['London', '', 'England', 51.51, -0.13, 'N# #AB', '+442079460###', 6],
    ['Manchester', '', 'England', 53.48, -2.24, 'M# #AD', '+441614960###', 3],
    ['Birmingham', '', 'England', 52.48, -1.9, 'B# #AE', '+441214960###', 3],
    ['Leeds', '', 'England', 53.8, -1.55, 'LS# #AF', '+441134960###', 2],
    ['Bristol', '', 'England', 51.45, -2.59, 'BS# #AG', '+441174960###', 2],
    ['Liverpool', '', 'England', 53.4, -2.96, 'L# #AH', '+441514960###', 1],
    ['Newcastle upon Tyne', '', 'England', 54.98, -1.61, 'NE# #AJ', '+441914980###', 1],
    ['Edinburgh', '', 'Scotland', 55.94, -3.21, 'EH# #AL', '+441314960###', 2],
    ['Glasgow', '', 'Scotland', 55.86, -4.25, 'G# #AN', '+441414960###', 2],
    ['Cardiff', '', 'Wales', 51.49, -3.19, 'CF# #AP', '+442920180###', 1],
    ['Belfast', '', 'Northern Ireland', 54.59, -5.94, 'BT# #AQ', '+442896496###', 1],
  ],
  FR: [
    ['Paris', '', 'Île-de-France', 48.86, 2.35, '7501#', '+3319900####', 5],
    ['Lyon', '', 'Auvergne-Rhône-Alpes', 45.76, 4.85, '6900#', '+3346571####', 3],
    ['Marseille', '', "Provence-Alpes-Côte d'Azur", 43.31, 5.4, '1300#', '+3346571####', 2],
    ['Toulouse', '', 'Occitanie', 43.6, 1.44, '3100#', '+3353649####', 2],
    ['Bordeaux', '', 'Nouvelle-Aquitaine', 44.84, -0.58, '3300#', '+3353649####', 2],
    ['Nantes', '', 'Pays de la Loire', 47.22, -1.55, '4400#', '+3326191####', 2],
    ['Lille', '', 'Hauts-de-France', 50.63, 3.06, '5900#', '+3335301####', 2],
    ['Strasbourg', '', 'Grand Est', 48.58, 7.75, '6700#', '+3335301####', 1],
    ['Nice', '', "Provence-Alpes-Côte d'Azur", 43.72, 7.25, '0600#', '+3346571####', 1],
    ['Rennes', '', 'Bretagne', 48.11, -1.68, '3500#', '+3326191####', 1],
  ],
  ES: [
    ['Madrid', '', 'Comunidad de Madrid', 40.42, -3.7, '280##', '', 5, 'Europe/Madrid'],
    ['Barcelona', '', 'Cataluña', 41.4, 2.15, '080##', '', 4, 'Europe/Madrid'],
    ['Valencia', '', 'Comunitat Valenciana', 39.47, -0.39, '460##', '', 2, 'Europe/Madrid'],
    ['Sevilla', '', 'Andalucía', 37.39, -5.98, '410##', '', 2, 'Europe/Madrid'],
    ['Zaragoza', '', 'Aragón', 41.65, -0.89, '500##', '', 1, 'Europe/Madrid'],
    ['Bilbao', '', 'Euskadi', 43.26, -2.93, '480##', '', 2, 'Europe/Madrid'],
    ['A Coruña', '', 'Galicia', 43.35, -8.41, '150##', '', 1, 'Europe/Madrid'],
    ['Las Palmas de Gran Canaria', '', 'Canarias', 28.1, -15.44, '350##', '', 1, 'Atlantic/Canary'],
  ],
  IT: [
    ['Roma', '', 'Lazio', 41.9, 12.5, '001##', '+39060######', 4],
    ['Milano', '', 'Lombardia', 45.46, 9.19, '201##', '+39020######', 4],
    ['Torino', '', 'Piemonte', 45.07, 7.69, '101##', '+390110######', 2],
    ['Napoli', '', 'Campania', 40.87, 14.27, '801##', '+390810######', 2],
    ['Bologna', '', 'Emilia-Romagna', 44.49, 11.34, '401##', '+390510######', 2],
    ['Firenze', '', 'Toscana', 43.77, 11.25, '501##', '+390550######', 2],
    ['Palermo', '', 'Sicilia', 38.12, 13.35, '901##', '+390910######', 1],
    ['Bolzano', '', 'Trentino-Alto Adige', 46.5, 11.35, '391##', '+3904710#####', 1],
  ],
  JP: [
    ['東京', 'Tokyo', '東京都', 35.69, 139.7, '160-00##', '+8130#######', 6],
    ['横浜', 'Yokohama', '神奈川県', 35.45, 139.61, '220-00##', '+81450######', 3],
    ['大阪', 'Osaka', '大阪府', 34.69, 135.5, '530-00##', '+8160#######', 3],
    ['名古屋', 'Nagoya', '愛知県', 35.17, 136.91, '460-00##', '+81520######', 2],
    ['京都', 'Kyoto', '京都府', 35.01, 135.77, '600-80##', '+81750######', 1],
    ['福岡', 'Fukuoka', '福岡県', 33.58, 130.4, '810-00##', '+81920######', 2],
    ['札幌', 'Sapporo', '北海道', 43.06, 141.35, '060-00##', '+81110######', 2],
    ['那覇', 'Naha', '沖縄県', 26.21, 127.69, '900-00##', '+81980######', 1],
  ],
  IN: [
    ['Mumbai', '', 'Maharashtra', 19.1, 72.88, '4000##', '+91220#######', 3],
    ['New Delhi', '', 'Delhi', 28.6, 77.2, '1100##', '+91110#######', 3],
    ['Bengaluru', '', 'Karnataka', 12.97, 77.59, '5600##', '+91800#######', 3],
    ['Hyderabad', '', 'Telangana', 17.4, 78.48, '5000##', '+91400#######', 2],
    ['Chennai', '', 'Tamil Nadu', 13.06, 80.23, '6000##', '+91440#######', 2],
    ['Pune', '', 'Maharashtra', 18.52, 73.86, '4110##', '+91200#######', 2],
    ['Kolkata', '', 'West Bengal', 22.56, 88.36, '7000##', '+91330#######', 1],
  ],
  BR: [
    ['São Paulo', '', 'SP', -23.55, -46.64, '01###-000', '+55110#######', 4, 'America/Sao_Paulo'],
    ['Rio de Janeiro', '', 'RJ', -22.9, -43.28, '20###-000', '+55210#######', 2, 'America/Sao_Paulo'],
    ['Belo Horizonte', '', 'MG', -19.92, -43.94, '30###-000', '+55310#######', 2, 'America/Sao_Paulo'],
    ['Curitiba', '', 'PR', -25.43, -49.27, '80###-000', '+55410#######', 2, 'America/Sao_Paulo'],
    ['Recife', '', 'PE', -8.05, -34.93, '50###-000', '+55810#######', 1, 'America/Recife'],
    ['Manaus', '', 'AM', -3.08, -60.01, '69###-000', '+55920#######', 1, 'America/Manaus'],
  ],
  PL: [
    ['Warszawa', '', 'mazowieckie', 52.23, 21.01, '00-###', '+48220######', 4],
    ['Kraków', '', 'małopolskie', 50.06, 19.94, '30-###', '+48120######', 3],
    ['Wrocław', '', 'dolnośląskie', 51.11, 17.03, '50-###', '+48710######', 2],
    ['Poznań', '', 'wielkopolskie', 52.41, 16.93, '60-###', '+48610######', 2],
    ['Gdańsk', '', 'pomorskie', 54.35, 18.6, '80-###', '+48580######', 2],
    ['Łódź', '', 'łódzkie', 51.76, 19.46, '90-###', '+48420######', 1],
  ],
  EG: [
    ['القاهرة', 'Cairo', 'محافظة القاهرة', 30.04, 31.24, '115##', '+2020#######', 5],
    ['الجيزة', 'Giza', 'محافظة الجيزة', 30.01, 31.19, '125##', '+2020#######', 3],
    ['الإسكندرية', 'Alexandria', 'محافظة الإسكندرية', 31.18, 29.93, '215##', '+2030######', 3],
    ['الأقصر', 'Luxor', 'محافظة الأقصر', 25.7, 32.65, '855##', '+20950######', 1],
  ],
  AE: [
    ['دبي', 'Dubai', 'إمارة دبي', 25.18, 55.29, '', '+97140######', 4],
    ['أبوظبي', 'Abu Dhabi', 'إمارة أبوظبي', 24.43, 54.43, '', '+97120######', 3],
    ['الشارقة', 'Sharjah', 'إمارة الشارقة', 25.34, 55.43, '', '+97160######', 2],
  ],
  SA: [
    ['الرياض', 'Riyadh', 'منطقة الرياض', 24.71, 46.68, '11###', '+966110######', 4],
    ['جدة', 'Jeddah', 'منطقة مكة المكرمة', 21.54, 39.22, '21###', '+966120######', 3],
    ['الدمام', 'Dammam', 'المنطقة الشرقية', 26.4, 50.08, '31###', '+966130######', 2],
  ],
  AT: [
    ['Wien', '', 'Wien', 48.21, 16.37, '10#0', '+4310######', 3],
    ['Graz', '', 'Steiermark', 47.07, 15.44, '80#0', '+433160#####', 1],
    ['Innsbruck', '', 'Tirol', 47.26, 11.39, '60#0', '+435120#####', 1],
  ],
  CH: [
    ['Zürich', '', 'Zürich', 47.38, 8.53, '80##', '+41440######', 2],
    ['Bern', '', 'Bern', 46.95, 7.44, '30##', '+41310######', 1],
    ['Basel', '', 'Basel-Stadt', 47.56, 7.59, '40##', '+41610######', 1],
  ],
  TR: [
    ['İstanbul', '', 'İstanbul', 41.06, 28.98, '340##', '+902120######', 4],
    ['Ankara', '', 'Ankara', 39.92, 32.85, '060##', '+903120######', 2],
    ['İzmir', '', 'İzmir', 38.42, 27.16, '350##', '+902320######', 2],
  ],
  AU: [
    ['Sydney', '', 'NSW', -33.89, 151.18, '20##', '+6125550####', 3, 'Australia/Sydney'],
    ['Melbourne', '', 'VIC', -37.81, 144.97, '30##', '+6135550####', 2, 'Australia/Melbourne'],
    ['Brisbane', '', 'QLD', -27.47, 153.02, '40##', '+6175550####', 1, 'Australia/Brisbane'],
    ['Adelaide', '', 'SA', -34.92, 138.6, '50##', '+6185550####', 1, 'Australia/Adelaide'],
    ['Perth', '', 'WA', -31.94, 115.85, '60##', '+6185550####', 1, 'Australia/Perth'],
  ],
  MX: [
    ['Ciudad de México', '', 'CDMX', 19.42, -99.15, '06###', '+52550#######', 3, 'America/Mexico_City'],
    ['Guadalajara', '', 'Jalisco', 20.67, -103.35, '44###', '+52330#######', 2, 'America/Mexico_City'],
    ['Monterrey', '', 'Nuevo León', 25.68, -100.32, '64###', '+52810#######', 2, 'America/Monterrey'],
    ['Tijuana', '', 'Baja California', 32.51, -117.01, '22###', '+526640######', 1, 'America/Tijuana'],
  ],
};
